/** @param {string} kebab */
export const pascal = (kebab) => kebab.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

/** @param {string} kebab */
export const camel = (kebab) => kebab.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** @param {string} name camelCase */
export const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param {string} kebab */
export const upper = (kebab) => kebab.replaceAll('-', '_').toUpperCase();

/** @param {string} noun */
export const plural = (noun) =>
  /[^aeiou]y$/.test(noun)
    ? noun.replace(/y$/, 'ies')
    : noun.replace(/(s|x|ch|sh)?$/, (end) => (end ? `${end}es` : 's'));

/** @param {string} kebab */
export const words = (kebab) => kebab.replaceAll('-', ' ');

/** @param {string} text */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
