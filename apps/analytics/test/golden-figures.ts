/** What `aHistory` gives, by figure and version. A version's entry is never changed: another result is another version. */
export const goldenFigures: Readonly<Record<string, object>> = {
  'participation.v1': {
    figure: 'participation',
    version: 1,
    scope: {
      consultationId: 'b57d6d6e-e649-5dd1-bcaa-17b47de2aad6',
    },
    data: {
      comments: 2,
      days: [
        {
          comments: 1,
          day: '2026-03-01',
          newParticipants: 10,
          participants: 10,
          replies: 0,
          responses: 11,
          stances: 10,
        },
        {
          comments: 1,
          day: '2026-03-02',
          newParticipants: 10,
          participants: 10,
          replies: 0,
          responses: 11,
          stances: 10,
        },
      ],
      discussions: [
        {
          comments: 2,
          days: [
            {
              comments: 1,
              day: '2026-03-01',
              newParticipants: 10,
              participants: 10,
              replies: 0,
              responses: 11,
              stances: 10,
            },
            {
              comments: 1,
              day: '2026-03-02',
              newParticipants: 10,
              participants: 10,
              replies: 0,
              responses: 11,
              stances: 10,
            },
          ],
          discussionId: '97b1e933-754f-5c43-924c-4e43d1c7d63b',
          participants: 20,
          replies: 0,
          responses: 22,
          stances: 20,
        },
      ],
      participants: 20,
      replies: 0,
      responses: 22,
      stances: 20,
    },
  },
  'site-participation.v1': {
    figure: 'site-participation',
    version: 1,
    scope: {
      page: 1,
    },
    data: {
      items: [
        {
          comments: 2,
          consultationId: 'b57d6d6e-e649-5dd1-bcaa-17b47de2aad6',
          participants: 20,
          replies: 0,
          responses: 22,
          stances: 20,
        },
      ],
      page: 1,
      pages: 1,
      total: 1,
    },
  },
  'agreement.v1': {
    figure: 'agreement',
    version: 1,
    scope: {
      discussionId: '97b1e933-754f-5c43-924c-4e43d1c7d63b',
      page: 1,
    },
    data: {
      items: [
        {
          agree: 14,
          agreePerThousand: 700,
          commentId: 'efd64bf1-c86e-5f9c-a322-4404f70f93ea',
          disagree: 5,
          disagreePerThousand: 250,
          isReply: false,
          unsure: 1,
          unsurePerThousand: 50,
        },
        {
          agree: 0,
          agreePerThousand: null,
          commentId: '3d1fbc31-0247-587b-ae4d-e293ee0c010c',
          disagree: 0,
          disagreePerThousand: null,
          isReply: false,
          unsure: 0,
          unsurePerThousand: null,
        },
      ],
      page: 1,
      pages: 1,
      total: 2,
    },
  },
  'participants-by-profile.v1': {
    figure: 'participants-by-profile',
    version: 1,
    scope: {
      consultationId: 'b57d6d6e-e649-5dd1-bcaa-17b47de2aad6',
    },
    data: {
      participants: 20,
      questions: {
        ageBand: {
          shown: {},
          total: 15,
        },
        disability: {
          shown: {
            unanswered: 20,
          },
          total: 20,
        },
        ethnicity: {
          shown: {
            unanswered: 20,
          },
          total: 20,
        },
        sex: {
          shown: {
            unanswered: 20,
          },
          total: 20,
        },
        tenure: {
          shown: {
            unanswered: 20,
          },
          total: 20,
        },
        ward: {
          shown: {
            unanswered: 20,
          },
          total: 20,
        },
        work: {
          shown: {
            unanswered: 20,
          },
          total: 20,
        },
      },
    },
  },
  'stances-by-profile.v1': {
    figure: 'stances-by-profile',
    version: 1,
    scope: {
      commentId: 'efd64bf1-c86e-5f9c-a322-4404f70f93ea',
    },
    data: {
      questions: {
        ageBand: {
          agree: {
            shown: {},
            total: 10,
          },
          disagree: {
            shown: {},
            total: 5,
          },
          unsure: {
            shown: {},
            total: 0,
          },
        },
        disability: {
          agree: {
            shown: {
              unanswered: 15,
            },
            total: 15,
          },
          disagree: {
            shown: {
              unanswered: 5,
            },
            total: 5,
          },
          unsure: {
            shown: {},
            total: 0,
          },
        },
        ethnicity: {
          agree: {
            shown: {
              unanswered: 15,
            },
            total: 15,
          },
          disagree: {
            shown: {
              unanswered: 5,
            },
            total: 5,
          },
          unsure: {
            shown: {},
            total: 0,
          },
        },
        sex: {
          agree: {
            shown: {
              unanswered: 15,
            },
            total: 15,
          },
          disagree: {
            shown: {
              unanswered: 5,
            },
            total: 5,
          },
          unsure: {
            shown: {},
            total: 0,
          },
        },
        tenure: {
          agree: {
            shown: {
              unanswered: 15,
            },
            total: 15,
          },
          disagree: {
            shown: {
              unanswered: 5,
            },
            total: 5,
          },
          unsure: {
            shown: {},
            total: 0,
          },
        },
        ward: {
          agree: {
            shown: {
              unanswered: 15,
            },
            total: 15,
          },
          disagree: {
            shown: {
              unanswered: 5,
            },
            total: 5,
          },
          unsure: {
            shown: {},
            total: 0,
          },
        },
        work: {
          agree: {
            shown: {
              unanswered: 15,
            },
            total: 15,
          },
          disagree: {
            shown: {
              unanswered: 5,
            },
            total: 5,
          },
          unsure: {
            shown: {},
            total: 0,
          },
        },
      },
      stances: 20,
    },
  },
  'funnel.v1': {
    figure: 'funnel',
    version: 1,
    scope: {
      consultationId: 'b57d6d6e-e649-5dd1-bcaa-17b47de2aad6',
    },
    data: {
      appeals: 0,
      cases: 1,
      checked: 0,
      decisions: {
        hide: {
          spam: 1,
        },
      },
      months: [
        {
          appeals: 0,
          cases: 1,
          checked: 0,
          decisions: {
            hide: {
              spam: 1,
            },
          },
          month: '2026-03',
          outcomes: {},
          reports: {
            spam: 1,
          },
        },
      ],
      outcomes: {},
      reports: {
        spam: 1,
      },
    },
  },
  'site-funnel.v1': {
    figure: 'site-funnel',
    version: 1,
    scope: {},
    data: {
      appeals: 0,
      cases: 1,
      checked: 0,
      decisions: {
        hide: {
          spam: 1,
        },
      },
      months: [
        {
          appeals: 0,
          cases: 1,
          checked: 0,
          decisions: {
            hide: {
              spam: 1,
            },
          },
          month: '2026-03',
          outcomes: {},
          reports: {
            spam: 1,
          },
        },
      ],
      outcomes: {},
      reports: {
        spam: 1,
      },
    },
  },
};
