import type { DatasetName } from './catalog.ts';

/** Something that figures were taken from. */
export interface NamedSource {
  readonly title: string;
  readonly path?: string;
}

export interface Licence {
  /** Identifier of the licence, where it has one. */
  readonly name?: string;
  readonly title: string;
  readonly path: string;
}

/** Under what a dataset may be used. Every row names its own source besides. */
export interface Terms {
  readonly sources: readonly NamedSource[];
  /** Licences that hold for the whole dataset; empty where single rows have their own. */
  readonly licences: readonly Licence[];
  /** The terms in words. */
  readonly rights: string;
}

const SIPRI: Terms = {
  sources: [
    {
      title: 'Information from the SIPRI Arms Transfers Database',
      path: 'https://doi.org/10.55163/SAFC1241'
    }
  ],
  licences: [
    {
      title: 'Terms of the SIPRI Arms Transfers Database',
      path: 'https://doi.org/10.55163/SAFC1241'
    }
  ],
  rights:
    'Cite “Information from the SIPRI Arms Transfers Database”, DOI 10.55163/SAFC1241. Less than 10 % of the database, for non-commercial use, with the source cited. Not under the licence of this project.'
};

const NAMED_BY_ROW: NamedSource = {
  title: 'Pollsters’, ministries’ and news pages, named on each row'
};

const OWN_WORK: Licence = {
  name: 'MIT',
  title: 'MIT Licence',
  path: 'https://opensource.org/license/mit'
};

/** The terms of each dataset, to be printed wherever it is offered. */
export const TERMS: Readonly<Record<DatasetName, Terms>> = {
  approval: {
    sources: [
      NAMED_BY_ROW,
      {
        title: 'FiveThirtyEight president approval polls',
        path: 'https://github.com/simonw/fivethirtyeight-polls'
      }
    ],
    licences: [],
    rights:
      'Single figures, each with its source on its row. The rows of FiveThirtyEight: CC BY 4.0, cite FiveThirtyEight.'
  },
  settlement: {
    sources: [NAMED_BY_ROW],
    licences: [],
    rights: 'Single figures, each with its source on its row.'
  },
  perception: {
    sources: [NAMED_BY_ROW],
    licences: [],
    rights: 'Single figures, each with its source on its row.'
  },
  'arms-deals': SIPRI,
  'arms-tiv': SIPRI,
  'arms-totals': SIPRI,
  relations: {
    sources: [
      { title: 'Alliance Treaty Obligations and Provisions (ATOP) 5.1' },
      { title: 'Thompson, Sakuwa and Suhas: strategic rivalries' },
      { title: 'Official texts and news pages, named on each row' }
    ],
    licences: [],
    rights:
      'ATOP 5.1 and the rivalries of Thompson, Sakuwa and Suhas are academic data sets: cite their authors. The rest are single facts, each with its source on its row.'
  },
  events: {
    sources: [
      { title: 'Archigos data set of political leaders' },
      { title: 'Official texts and news pages, named on each row' }
    ],
    licences: [],
    rights:
      'Archigos is an academic data set: cite its authors. The rest are single facts, each with its source on its row.'
  },
  leaders: {
    sources: [
      { title: 'Archigos data set of political leaders' },
      { title: 'Reference and official pages, named on each row' }
    ],
    licences: [],
    rights:
      'Archigos is an academic data set: cite its authors. The rest are single facts, each with its source on its row.'
  },
  countries: {
    sources: [
      {
        title: 'World countries (npm world-countries)',
        path: 'https://mledoze.github.io/countries/'
      }
    ],
    licences: [
      {
        name: 'ODbL-1.0',
        title: 'Open Data Commons Open Database License 1.0',
        path: 'https://opendatacommons.org/licenses/odbl/1-0/'
      }
    ],
    rights: 'world-countries, under the Open Database License 1.0.'
  },
  claims: {
    sources: [{ title: 'The op-ed ‘A deal too far?’, December 2016' }],
    licences: [OWN_WORK],
    rights: 'The wording and the checks are this project’s own, under the MIT licence.'
  },
  translations: {
    sources: [],
    licences: [OWN_WORK],
    rights: 'Made for this project, under the MIT licence.'
  }
};
