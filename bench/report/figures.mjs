/** Figures as the report shows them. */
export const whole = (value) => Math.round(value).toLocaleString('en');
export const short = (value) => value.toFixed(value < 10 ? 2 : 0);
export const times = (value) => `${value.toFixed(value < 10 ? 2 : 1)} ×`;
export const perSecond = (value) => `${whole(value)}/s`;
export const seconds = (value) => `${value.toFixed(2)} s`;
export const megabytes = (value) => `${whole(value)} MB`;
