import { detail, number, SOURCE, text } from './columns.ts';
import { defineDataset } from './define-dataset.ts';

export const countries = defineDataset({
  name: 'countries',
  title: 'Countries',
  description: 'A state, with its names and a point on the map',
  columns: {
    code: text('code', 'ISO 3166-1 alpha-3; EUE is the European Union', {
      pattern: '^[A-Z]{3}$'
    }),
    nameEn: detail(text('name_en', 'Name in English')),
    nameJa: detail(text('name_ja', 'Name in Japanese')),
    nameRu: detail(text('name_ru', 'Name in Russian')),
    region: text('region', 'Region of the world'),
    latitude: number('lat', 'Latitude of a point in the country', 'degrees north', {
      minimum: -90,
      maximum: 90
    }),
    longitude: number('lon', 'Longitude of a point in the country', 'degrees east', {
      minimum: -180,
      maximum: 180
    }),
    ...SOURCE
  },
  key: ['code'],
  rules: [],
  answers: { country: { columns: ['code'] } }
});
