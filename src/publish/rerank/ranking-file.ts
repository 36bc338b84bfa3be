export { rankingFile } from '../../ranking/ranking-file.ts';
