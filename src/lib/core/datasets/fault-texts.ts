/**
 * What is expected and how a fault is mended, in English; {names} stand for facts of the single fault.
 * The messages of pages say the same in their language.
 */
export const FAULT_TEXTS = {
  required: {
    expected: 'a value: this column may not be empty',
    remedy: 'Fill the cell in, or remove the row.'
  },
  enumeration: {
    expected: 'one of {values}',
    remedy: 'Use one of these values, written exactly so.'
  },
  pattern: {
    expected: 'text of the form {pattern}',
    remedy: 'Write it in the form that the other rows have.'
  },
  'pattern-several': {
    expected: 'text of the form {pattern}',
    remedy: 'Separate several values by “{separator}”, without blanks.'
  },
  'web-address': {
    expected: 'a full web address, https://…',
    remedy: 'Copy the address from the browser’s address bar.'
  },
  thousands: {
    expected: 'a whole number without separators: {digits}',
    remedy: 'Take the separators of thousands out, or correct the number if they are decimals.'
  },
  'whole-number': {
    expected: 'a whole number',
    remedy: 'Write digits only: no thousands separators, no unit, no percent sign.'
  },
  'number-point': {
    expected: 'a number with a point for decimals',
    remedy: 'Write digits only: no thousands separators, no unit, no percent sign.'
  },
  'number-comma': {
    expected: 'a number with a comma for decimals',
    remedy: 'Write digits only: no thousands separators, no unit, no percent sign.'
  },
  'at-least': {
    expected: '{minimum} or more ({unit})',
    remedy: 'Compare the cell with the source; leave it empty where the figure is not known.'
  },
  between: {
    expected: 'from {minimum} to {maximum} ({unit})',
    remedy: 'Compare the cell with the source; leave it empty where the figure is not known.'
  },
  day: {
    expected: 'a day of the calendar as YYYY-MM-DD',
    remedy: 'Write the day like 2016-12-15; for a month alone give its last day and say so in note.'
  },
  'day-as-others': {
    expected: 'a day of the calendar, written as in the other rows',
    remedy:
      'Write the day like the other rows; for a month alone give its last day and say so in note.'
  },
  flag: {
    expected: 'true or false',
    remedy: 'Write true or false in small letters.'
  },
  cells: {
    expected: '{width} cells, as in the header',
    remedy: 'Look for a missing or additional comma; put text with commas in double quotes.'
  },
  quotes: {
    expected: 'every opening double quote closed, and quotes within text doubled',
    remedy: 'Close the quote, or write "" for a quote within quoted text.'
  },
  'empty-file': {
    expected: 'a header row: {headers}',
    remedy: 'Choose the CSV file of this dataset; this one is empty.'
  },
  duplicate: {
    expected: 'one row for each {columns}',
    remedy: 'Row {row} (line {line}) has the same: remove one of them, or correct what differs.'
  },
  'header-missing': {
    expected: 'a header row: {headers}',
    remedy: 'Put the names of the columns in the first line.'
  },
  'column-missing': {
    expected: 'a column {header}',
    remedy: 'Add the column, or correct its name: the header has {found}.'
  },
  'column-missing-like': {
    expected: 'a column {header}',
    remedy: 'Rename the column “{like}” if it is this one, or add the column.'
  },
  'column-twice': {
    expected: 'one column {header}',
    remedy: 'Remove or rename one of the two; the first is read.'
  },
  'column-unknown': {
    expected: 'columns {headers}',
    remedy: 'Remove the column or correct its name; it is not read.'
  },
  'column-unknown-like': {
    expected: 'columns {headers}',
    remedy: 'Rename it to {like} if it is that column; it is not read.'
  },
  reference: {
    expected: 'a value that stands in {dataset}.csv',
    remedy: 'Correct the spelling, or add it to {dataset}.csv first.'
  },
  'reference-like': {
    expected: 'a value that stands in {dataset}.csv',
    remedy: 'Write {like} if that is meant, or add {value} to {dataset}.csv first.'
  },
  'days-reversed': {
    expected: '{start} on or before {end} ({day})',
    remedy: 'Correct {start} or {end}; perhaps they are swapped.'
  },
  'years-reversed': {
    expected: '{start} no later than {end} ({year})',
    remedy: 'Correct {start} or {end}; perhaps they are swapped.'
  },
  'shares-above-100': {
    expected: '{first} + {second} of at most 100; they are {sum}',
    remedy: 'Compare {first} ({share}) and {second} with the source.'
  },
  'options-above-100': {
    expected: 'options of {question} that add to at most 100',
    remedy: 'Compare the shares with the source, or set several_answers to true on its rows.'
  },
  'outside-term': {
    expected: 'fieldwork within a term of {leader}: {terms}',
    remedy: 'Correct the dates or the leader, or add the term to leaders.csv.'
  },
  'broken-text': {
    expected: 'text without lost characters (�)',
    remedy: 'Save the whole file in one encoding, best in UTF-8.'
  },
  'far-from-trend': {
    expected: 'near {trend}, the trend of this leader’s polls then',
    remedy: 'Compare the share with the source; perhaps columns or digits are swapped.'
  },
  'after-today': {
    expected: 'a day up to today ({today})',
    remedy: 'Correct the date; perhaps day and month are swapped, or the year is wrong.'
  },
  'after-publication': {
    expected: 'a day up to the source’s publication ({day}, from its address)',
    remedy: 'Compare the date with the source; for a month alone its last day may stand here.'
  },
  'rows-lost': {
    expected: 'about {rows} rows, as in the current release',
    remedy: 'Upload the whole table: rows that are not in the file are removed.'
  },
  'same-poll': {
    expected: 'one row for a poll: row {row} has the same figures, to {day}',
    remedy: 'Remove one of the two rows if they are one poll.'
  },
  'similar-name': {
    expected: 'perhaps {like}, as elsewhere',
    remedy: 'Write {like} if it is the same pollster; a new name is a new pollster.'
  },
  'day-month-swapped': {
    expected: 'day and month the other way round: {from} to {to}',
    remedy: 'Compare the dates with the source; fieldwork usually takes a few days.'
  }
} as const satisfies Readonly<
  Record<string, { readonly expected: string; readonly remedy: string }>
>;
