import type { ComponentChildren } from 'preact';
import { icon, script, stylesheet } from '../assets/assets.js';
import { address } from '../visit/address.js';
import { useSite } from './site.js';

interface DocumentProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The frame of every page. */
export const Document = ({ title, children }: DocumentProps) => {
  const { messages } = useSite();
  const { site } = messages;
  return (
    <html lang={messages.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#1d4f43" />
        <title>{site.title(title)}</title>
        <link rel="stylesheet" href={stylesheet.path} />
        <link rel="icon" type="image/svg+xml" href={icon.path} />
        <script type="module" src={script.path} />
      </head>
      <body>
        <a class="skip" href="#main">
          {site.skip}
        </a>
        <Header />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
};

const Header = () => {
  const { messages, path } = useSite();
  return (
    <header class="site-header">
      <div class="wide">
        <a class="brand" href="/" aria-current={path === '/' ? 'page' : undefined}>
          <img src={icon.path} alt="" width="32" height="32" />
          {messages.site.name}
        </a>
        <nav aria-label={messages.site.account}>
          <AccountLinks />
        </nav>
      </div>
    </header>
  );
};

const AccountLinks = () => {
  const { messages, path, viewer } = useSite();
  const { site } = messages;
  if (viewer) {
    return (
      <ul>
        <li>
          <a href="/account" aria-label={site.accountOf(viewer.displayName)}>
            <bdi>{viewer.displayName}</bdi>
          </a>
        </li>
        <li>
          <form method="post" action="/log-out">
            <button class="as-link">{site.logOut}</button>
          </form>
        </li>
      </ul>
    );
  }
  const isPlace = /^\/(consultations|discussions|comments)\//.test(path);
  return (
    <ul>
      <li>
        <a href={address('/log-in', { next: isPlace ? path : undefined })}>{site.logIn}</a>
      </li>
      <li>
        <a href="/join">{site.join}</a>
      </li>
    </ul>
  );
};

const Footer = () => {
  const { site } = useSite().messages;
  return (
    <footer class="site-footer">
      <div class="wide">
        <nav aria-label={site.about}>
          <ul>
            <li>
              <a href="/guidelines">{site.guidelines}</a>
            </li>
            <li>
              <a href="/staying-safe">{site.stayingSafe}</a>
            </li>
            <li>
              <a href="/moderation">{site.moderation}</a>
            </li>
            <li>
              <a href="/accessibility">{site.accessibility}</a>
            </li>
            <li>
              <a href="/privacy">{site.privacy}</a>
            </li>
            <li>
              <a href="/api/docs">{site.api}</a>
            </li>
          </ul>
        </nav>
        <p>{site.promise}</p>
      </div>
    </footer>
  );
};
