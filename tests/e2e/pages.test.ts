import { testPages } from './test-pages.ts';

testPages([
  '/',
  '/claims',
  '/claims/majority-accepts-less',
  '/charts',
  '/data',
  '/data/approval',
  '/method',
  '/no-such-page'
]);
