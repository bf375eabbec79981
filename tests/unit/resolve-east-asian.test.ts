/**
 * What tells names apart in scripts without capitals: marks and nouns at the side of a name, trades, given names, spelling
 * families, and names of other states' bodies. `[id:text]` stands for text that is marked as the entity `id`; all
 * else is left alone. `¶` parts runs of one page.
 */
import { testSentences } from './bundled-marks.ts';

const SENTENCES: Record<string, string[]> = {
  'named after it': [
    '空母「キエフ」は売却された。キーウ級の艦艇。[kyiv:キーウ]号外が配られた。',
    '小説『クルスク』を読む。〈プーチン〉を論じる本。ホテル「キーウ」に泊まる。',
    '東アジア版NATOの構想。[nato:NATO]事務総長は語った。日本語版[telegram:Telegram]アプリ。',
    '《基辅》是一部电影。“基辅”号航母停在港口。[kyiv:基辅]号召盟友援助。',
    '“库尔斯克”核潜艇沉没。核潜艇“库尔斯克”号打捞。',
    '[kremlin:克里姆林宫]号称不知情。当地惊现“五角大楼”。亚洲版北约与小北约。',
    '기차가 [kyiv:키예프] 함락 전에 떠났다. ‘키예프’함은 전시 중이다. 영화 ‘키이우’ 개봉.',
    '<쿠르스크>를 보았다. 한국판 펜타곤이라 불린다. 아시아판 나토 구상.',
    '「キエフの大門」は組曲の終曲である。卫星社区建成。[yars:ヤルス]級のミサイル。',
    '[putin:プーチン]大統領は『ウクライナ』と言った。[nato:NATO]と「[kyiv:キーウ]」の関係。',
  ],
  'about a distance': [
    '村子在市区北约20公里处，机场在西北约三公里。[nato:北约]32国开会。',
    '湖在城以北約十五公里處。',
  ],
  trades: [
    'ルデンコ選手が優勝した。ルデンコは泣いた。',
    'ベロウソフ監督の新作が公開された。',
    '화가 안드레이 루덴코의 전시회. 루덴코 선수는 골을 넣었다.',
    '画家安德烈·鲁登科的作品。球员鲁登科进球。',
    '俄罗斯副外长[rudenko:安德烈·鲁登科]抵达。[rudenko:鲁登科]说。',
  ],
  'given names': [
    '배우 브라이언 설리번. 설리번은 은퇴했다.',
    '[sullivan:제이크 설리번] 보좌관과 가수 존 설리번.',
    '괴승 라스 푸틴이 황궁에 들어갔다. 라스 푸틴은 암살됐다.',
    '[putin:블라디미르 푸틴] 대통령. 대통령 [putin:푸틴]. 러시아의 [putin:푸틴].',
    '헌터 바이든이 말했다. ¶[biden:조 바이든]이 말했다.',
  ],
  'the same full name': [
    '経営学者ダグラス・マクレガーのX理論とY理論。マクレガーは動機づけを論じた。',
    '[macgregor:ダグラス・マクレガー]退役大佐はウクライナを語った。[macgregor:マクレガー]氏は元軍人だ。',
    '더글러스 맥그리거의 XY이론은 경영학의 고전이다.',
    '[macgregor:더글러스 맥그리거] 예비역 대령이 말했다.',
    '道格拉斯·麦格雷戈的X理论。退役上校[macgregor:道格拉斯·麦格雷戈]。',
  ],
  'bodies of other states': [
    '우크라이나군 총참모부는 [north-korean-troops:북한군]을 보았다. [kpa-general-staff:북한군 총참모부]는 침묵했다.',
    'ロシア国防総省という表記。[us-dod:米国防総省]は否定した。',
    '美国国防部长在[us-dod:五角大楼]讲话。南美国防部门会议。',
    'ウグリチのクレムリンは小さい。[kremlin:モスクワのクレムリン]は世界遺産である。',
    '苏兹达尔的克里姆林宫。[kremlin:莫斯科克里姆林宫]是世界遗产。',
    '펜타곤이 데뷔 무대에서 신곡을 불렀다. 미국 [us-dod:펜타곤]은 부인했다.',
  ],
  spellings: [
    '弾道ミサイル「[bulava:ブラヴァー]」と「[sineva:シネヴァー]」が発射された。',
    '[tver-oblast:トヴェリ州]と[tver-oblast:トベリ州]。[yermak:アンドリー・イエルマーク]長官。',
    '昨天演练“[nuclear-triad:“三位一体”核打击力量]”，[yars:RS-24“雅尔斯”]洲际弹道导弹升空。',
    '[kpa-general-staff:「朝鮮人民軍」參謀總部]發言人。[nato:北大西洋联盟]成员。',
    '[european-commission:欧盟委员会]主席[von-der-leyen:乌尔苏拉·冯·德·莱恩]。[von-der-leyen:冯·德·莱恩]说。',
    '[european-commission:EU집행위원회]는 발표했다. [kremlin:克林姆林宫]发言人[peskov:佩斯科夫]。',
    '[kursk-oblast:クルスク]一帯で1943年に戦闘があった。',
  ],
};

testSentences('East Asian names', SENTENCES);
