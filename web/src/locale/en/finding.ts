import type { Messages } from '../zh-CN'

/** Where a document contradicts itself or leaves something open. */
export const finding: Messages['finding'] = {
  kind: {
    NUMBERS_DIFFER: 'Numbers differ',
    RATE_AGAINST_TOTAL: 'Yearly rate does not fit the total',
    SUM_DIFFERS: 'Parts do not add up',
    PERCENTAGE_DIFFERS: 'Percentage does not fit the figures',
    DATES_DIFFER: 'Dates differ',
    TABLE_SHIFTED: 'Table columns shifted',
    WEEKDAY_WRONG: 'Weekday does not fit the date',
    TASK_WITHOUT_LEAD: 'Tasks without a stated lead',
    SEVERAL_LEADS: 'Several leads',
    UNIT_NAMES_DIFFER: 'One unit under several names',
    UNIT_NOT_IN_GROUP: 'Units outside the leading group',
    DRAFT_SAID_ISSUED: 'A draft said to be issued',
    NAME_MASKED: 'Names masked',
    NO_TASKS: 'No tasks',
  },
  says: {
    NUMBERS_DIFFER: '“{what}” is given different numbers: {numbers} ({unit})',
    NUMBERS_DIFFER_IN_YEAR: '“{what}” is given different numbers for {year}: {numbers} ({unit})',
    RATE_AGAINST_TOTAL: '{rate} a year make {product} in {years} years, which does not fit the total of {total}',
    SUM_DIFFERS: 'The parts add up to {sum}, the total says {total}',
    SUM_DIFFERS_IN_TABLE: 'The parts of “{what}” add up to {sum} in {year}, the total says {total}',
    SUM_DIFFERS_IN_COLUMN: 'The column “{what}” adds up to {sum}, the table says {total}',
    PERCENTAGE_DIFFERS: 'The share is printed as {printed}%; of the total {total} it is {right}%',
    DATES_DIFFER: '“{what}” ({outcome}) is dated both {first} and {second}',
    TABLE_SHIFTED: '{shifted} of the table’s {rows} rows stand in shifted columns; they were aligned by their content',
    WEEKDAY_WRONG: '{year}-{month}-{day} is a {right}, not a {printed}',
    TASK_WITHOUT_LEAD: 'Tasks without a lead unit: {n}',
    TASK_UNDECIDED: 'The text does not say who leads and who cooperates; the office decides. Tasks concerned: {n}',
    SEVERAL_LEADS: 'Tasks with several lead units: {n}',
    UNIT_NAMES_DIFFER: 'One unit may be written in several ways: {pairs}',
    UNIT_NOT_IN_GROUP: 'Units with tasks that are not in the leading group: {units}',
    DRAFT_SAID_ISSUED: 'A draft for comment is said to be issued',
    NAME_MASKED: 'Places where names or years are masked: {n}; they were not filled in',
    NO_TASKS:
      'No tasks were found: no lists of responsible or lead units, no chapters of key tasks or division of duties, no task table, no leading group and no table of indicators',
  },
  weekday: { 一: 'Monday', 二: 'Tuesday', 三: 'Wednesday', 四: 'Thursday', 五: 'Friday', 六: 'Saturday', 日: 'Sunday' },
}
