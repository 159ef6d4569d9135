const whole = (value) => Math.round(value).toLocaleString('en');
const short = (value) => value.toFixed(value < 10 ? 2 : 0);

/**
 * @param {{title: string, clients: number, atLeast: number, figures: object[]}[]} rows figures in the order
 * of `names`
 */
export function ratioTable(names, rows) {
  const [peer, own] = names;
  const columns = names.flatMap((name) => [`${name}, answers/s`, 'p50 ms', 'p95 ms']);
  const ratio = own ? [`${own} : ${peer}`, 'promised'] : [];
  const lines = rows.map(({ title, clients, atLeast, figures }) => [
    `${title}, ${clients} clients`,
    ...figures.flatMap(({ perSecond, p50, p95 }) => [whole(perSecond), short(p50), short(p95)]),
    ...(own ? [`${(figures[1].perSecond / figures[0].perSecond).toFixed(1)} ×`, `${atLeast} ×`] : []),
  ]);
  const head = ['', ...columns, ...ratio];
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
