import { expect, test } from 'vitest';
import { writeOut } from './write-out.ts';

test('colours get the values of the theme', () => {
  const line = '<line stroke="var(--country-RUS-text)" fill="var(--page)"></line>';
  expect(writeOut(line, 'light')).toBe('<line stroke="#3369CC" fill="#FBFAF7"/>');
  expect(writeOut(line, 'dark')).toBe('<line stroke="#6CA2FD" fill="#15181C"/>');
});

test('a halo becomes a text of its own below, which nobody reads twice', () => {
  const text =
    '<text font-size="12" stroke="var(--page)" stroke-width="4" stroke-linejoin="round" paint-order="stroke" x="1" y="2" fill="var(--ink)" lang="en">Abe <tspan fill="var(--ink-2)">55%</tspan></text>';
  expect(writeOut(text, 'light')).toBe(
    '<text font-size="12" x="1" y="2" fill="none" stroke="#FBFAF7" stroke-width="4" stroke-linejoin="round" aria-hidden="true">Abe <tspan>55%</tspan></text>' +
      '<text font-size="12" x="1" y="2" fill="#1A1C1F" xml:lang="en">Abe <tspan fill="#4A4E55">55%</tspan></text>'
  );
});

test('numbers are rounded in attributes and left alone in texts', () => {
  expect(writeOut('<text x="12.34567" y="-0.00012">π is 3.14159</text>', 'light')).toBe(
    '<text x="12.35" y="0">π is 3.14159</text>'
  );
});

test('empty elements and signs for line breaking are gone', () => {
  expect(
    writeOut('<g></g>\n<path d="" fill="none"></path> <text>49\u2060–\u206061%</text>', 'light')
  ).toBe('<text>49–61%</text>');
});

test('texts keep their signs, and what names no colour of the product stays', () => {
  expect(
    writeOut('<text class="svelte-x1" fill="var(--other)">a > b, var(--ink) </text>', 'light')
  ).toBe('<text fill="var(--other)">a > b, var(--ink) </text>');
});

test('an element is one tag only where nothing stands in it', () => {
  expect(writeOut('<rect x="1"><title>1</title></rect><rect x="2"></rect>', 'light')).toBe(
    '<rect x="1"><title>1</title></rect><rect x="2"/>'
  );
});
