export { forecast } from '../en/forecast.ts';
