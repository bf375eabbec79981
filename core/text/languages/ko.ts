/**
 * Korean: particles and titles follow a name without a space. The scanner folds the spaces between its parts, which
 * may also be missing.
 */
import type { Language } from '../language.ts';
import { distinct } from '../variants.ts';
import { words } from '../words.ts';

const PARTICLES = words(
  '이 가 은 는 을 를 의 에 도 만 로 으로 와 과 나 이나 랑 이랑 에게 에게서 한테 께 께서 에서 에서는 에서도 서 에는 에도',
  '으로는 으로도 로는 로도 로서 으로서 로써 으로써 부터 까지 까지는 까지도 보다 보다는 처럼 마다 조차 마저 밖에 뿐 하고',
  '이라 라 이라고 라고 이라는 라는 이란 란 이며 며 이자 이고 고 이다 다 인 이었다 였다 이어서 이나마 든지 이든지 야 여 이여',
  '에게는 에게도 께서는 와의 과의 와는 과는 와도 과도 에의 에서의 로의 으로의 부터의 까지의 만의 만이 만은 만을 이라면 라면',
  '이지만 지만 입니다 이라며 라며 으로부터 로부터 에서부터 에게로 이라도 라도 이야 들 들이 들은 들을 들의 들에게 들과 들도',
);

const TITLES = words(
  '씨 대통령 총리 위원장 국무위원장 총비서 주석 장관 차관 보좌관 대변인 시장 의원 실장 사무총장 총장 장군 외무장관',
);
const SUFFIXES = words('측 발 행 주 시 군 당국 정부 정권 산 식 제');
/** The particles that commonly follow a title or suffix. */
const AFTER_TITLES = words(
  '이 가 은 는 을 를 의 에 도 와 과 로 으로 에게 께서 께서는 에서 에서는 인 만 부터 까지 이라고 라고',
);

export const korean: Language = {
  tag: 'ko',
  forms: ({ text }) => [text],
  titles: [],
  cues: {
    foreignGivenNames: words(
      '존 조 조지 조지프 조셉 잭 제이크 제임스 짐 제프 제프리 제리 제인 줄리아 저스틴 찰스 찰리 크리스 크리스토퍼 마이크 마이클 마크 마틴 매슈 매튜 메리 마리아 밥 빌 윌리엄 벤',
      '브라이언 배리 로버트 롭 로이 로저 리처드 론 로널드 레이 라이언 데이비드 댄 대니 대니얼 다니엘 대런 더글러스 더글라스 도널드 헌터 헨리 해리 앤 애니 앤드루 앤드류 앤서니',
      '앤토니 앤터니 앨런 알란 알렉스 알렉산더 알렉산드르 안드레이 안드리 아서 애슐리 에드 에드워드 에릭 에마 엠마 엘리자베스 이반 이완 이안 이언 이고르 유리 유진 프랭크 프레드 필립',
      '피터 폴 팻 패트릭 톰 토머스 토마스 토니 팀 스콧 스티브 스티븐 수전 샘 사라 세르게이 세르히 케빈 켈리 캐슬린 캐서린 칼 칼럼 코너 그레그 그레고르 니콜라이 나오미 닐 로만',
      '미하일 바실리 보리스 보흐단 보그단 블라디미르 볼로디미르 드미트리 올렉산드르 예브게니 콘스탄틴 막심 위노나 질 보 핀 루이스 라스',
    ),
    trades: words('선수 투수 감독 코치 교수 작가 화가 가수 셰프 아나운서 사진가 사진작가'),
    bearers: words(
      '항공모함 항모 군함 순양함 구축함 잠수함 쇄빙선 호텔 레스토랑 카페 빌딩 영화 소설 드라마 게임 노래 앨범 밴드 그룹 멤버',
    ),
    regions: words('아시아 태평양 한국 중국 일본 러시아 북한 아랍 중동 이슬람 유럽 인도'),
  },
  particles: distinct([
    ...PARTICLES,
    ...[...TITLES, ...SUFFIXES].flatMap((word) => [word, ...AFTER_TITLES.map((particle) => word + particle)]),
  ]).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
};
