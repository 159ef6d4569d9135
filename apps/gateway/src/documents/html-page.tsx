import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole document for reading: no script, nothing from elsewhere. */
export const htmlPage = (title: string, content: ComponentChildren): Buffer =>
  Buffer.from(
    `<!doctype html>${renderToString(
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <link rel="stylesheet" href="/api/docs.css" />
        </head>
        <body>
          <main>{content}</main>
        </body>
      </html>,
    )}`,
  );

export const STYLE = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
code, pre { font: 0.9rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
article { border-top: 1px solid #b1b4b6; padding: 1rem 0; }
h3 { font-size: 1rem; margin: 0 0 0.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; }
th code { overflow-wrap: break-word; }
caption { text-align: left; font-weight: 600; }
a { color: #1d4f91; }
`;
