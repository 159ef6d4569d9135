/** Announces new comments without moving anything, and keeps what is being typed while a page is left. */

/** Milliseconds between two announcements to screen readers. */
const QUIET = 60_000;

const news = document.querySelector('[data-live]');
if (news) {
  const link = news.querySelector('a');
  const status = news.querySelector('[role=status]');
  let stream;
  let said = 0;

  const show = ({ data, lastEventId }) => {
    const { count } = JSON.parse(data);
    if (!count) return;
    const text = count === 1 ? news.dataset.one : news.dataset.many.replace('{count}', count);
    const address = new URL(link.href);
    address.searchParams.set('position', lastEventId);
    link.href = address.href;
    link.textContent = text;
    news.classList.add('has-news');
    if (Date.now() - said < QUIET) return;
    said = Date.now();
    status.textContent = text;
  };

  const listen = () => {
    stream?.close();
    stream = undefined;
    if (document.hidden) return;
    stream = new EventSource(news.dataset.live);
    stream.addEventListener('new-comments', show);
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => stream?.close());
  addEventListener('pageshow', listen);
}

for (const form of document.querySelectorAll('form.write')) {
  const { text } = form.elements;
  const place = `draft ${form.getAttribute('action')}`;
  if (text.value === '') text.value = sessionStorage.getItem(place) ?? '';
  text.addEventListener('input', () => sessionStorage.setItem(place, text.value));
  form.addEventListener('submit', () => sessionStorage.removeItem(place));
}

/** Whoever comes after on this device finds nothing. */
document.querySelector('form[action="/log-out"]')?.addEventListener('submit', () => sessionStorage.clear());
