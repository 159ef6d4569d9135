import type { ComponentChildren } from 'preact';
import type { ConsultationSummary, Page } from '../answers/consultation.js';
import { Pagination } from '../layout/pagination.js';
import { useSite } from '../layout/site.js';
import { address } from '../visit/address.js';
import { ConsultationCard } from './consultation-card.js';

export interface HomePageProps {
  readonly open: Page<ConsultationSummary>;
  readonly upcoming: Page<ConsultationSummary>;
  readonly closed: Page<ConsultationSummary>;
}

export const HomePage = ({ open, upcoming, closed }: HomePageProps) => {
  const { home } = useSite().messages;
  return (
    <div class="wide">
      <div class="hero">
        <h1>{home.heading}</h1>
        <p class="lead">{home.lead}</p>
      </div>
      <Section id="open" heading={home.open} none={home.noneOpen} list={open.items} />
      <Section id="upcoming" heading={home.upcoming} none={home.noneUpcoming} list={upcoming.items} />
      <Section id="closed" heading={home.closed} none={home.noneClosed} list={closed.items}>
        <Pagination
          page={closed.page}
          pages={closed.pages}
          label={home.pagesOfClosed}
          hrefOf={(page) => address('/', { page: page === 1 ? undefined : page }, 'closed')}
        />
      </Section>
    </div>
  );
};

interface SectionProps {
  readonly id: string;
  readonly heading: string;
  readonly none: string;
  readonly list: readonly ConsultationSummary[];
  readonly children?: ComponentChildren;
}

const Section = ({ id, heading, none, list, children }: SectionProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {list.length === 0 ? (
      <p class="none">{none}</p>
    ) : (
      <ul class="cards">
        {list.map((consultation) => (
          <ConsultationCard consultation={consultation} />
        ))}
      </ul>
    )}
    {children}
  </section>
);
