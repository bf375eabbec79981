/**
 * Korean: particles and titles follow a name without a space. The scanner folds the spaces between its parts, which
 * may also be missing.
 */
import type { Language } from '../language.ts';
import { distinct } from '../variants.ts';

const PARTICLES = [
  '이 가 은 는 을 를 의 에 도 만 로 으로 와 과 나 이나 랑 이랑 에게 에게서 한테 께 께서 에서 에서는 에서도 에는 에도',
  '으로는 으로도 로는 로도 로서 으로서 로써 으로써 부터 까지 까지는 까지도 보다 보다는 처럼 마다 조차 마저 밖에 뿐 하고',
  '이라 라 이라고 라고 이라는 라는 이란 란 이며 며 이자 이고 고 이다 다 인 이었다 였다 이어서 이나마 든지 이든지 야 여 이여',
  '에게는 에게도 께서는 와의 과의 와는 과는 와도 과도 에의 에서의 로의 으로의 부터의 까지의 만의 만이 만은 만을 이라면 라면',
  '이지만 지만 입니다 이라며 라며 으로부터 로부터 에서부터 에게로 이라도 라도 이야 들 들이 들은 들을 들의 들에게 들과 들도',
].flatMap((line) => line.split(' '));

const TITLES =
  '씨 대통령 총리 위원장 국무위원장 총비서 주석 장관 차관 보좌관 대변인 시장 의원 실장 사무총장 총장 장군 외무장관'.split(
    ' ',
  );
const SUFFIXES = '측 발 행 주 시 군 당국 정부 정권 산 식 제'.split(' ');
/** The particles that commonly follow a title or suffix. */
const AFTER_TITLES =
  '이 가 은 는 을 를 의 에 도 와 과 로 으로 에게 께서 께서는 에서 에서는 인 만 부터 까지 이라고 라고'.split(
    ' ',
  );

export const korean: Language = {
  tag: 'ko',
  forms: ({ text }) => [text],
  titles: [],
  particles: distinct([
    ...PARTICLES,
    ...[...TITLES, ...SUFFIXES].flatMap((word) => [word, ...AFTER_TITLES.map((particle) => word + particle)]),
  ]).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
};
