/**
 * Trades that mark a bearer of the same surname in Chinese, Japanese and Korean: ルデンコ選手, 화가 루덴코, 鲁登科教练. No politician,
 * official or soldier bears one; what some of them did before (actor, boxer, doctor) is not among them.
 */

/** Code units of the longest trade and a space. */
const REACH = 5;

const behind =
  /^(?:選手|投手|捕手|監督|コーチ|教授|教諭|画伯|棋士|騎手|社長|店長|选手|教练|教練|导演|導演|老师|老師| ?(?:선수|투수|감독|코치|교수|작가|화가|셰프|아나운서)(?!\p{Script=Hangul}{2}))/u;

const before =
  /(?:画家|畫家|作家|歌手|写真家|球员|球員|球星|运动员|運動員|歌星|摄影师|攝影師|导演|導演|教练|教練|選手|投手|教授|(?:화가|작가|가수|선수|감독|코치|교수|사진가|사진작가) )$/u;

/** Whether a trade stands right beside the name. */
export function hasTrade(text: string, start: number, end: number): boolean {
  return (
    behind.test(text.slice(end, end + REACH)) || before.test(text.slice(Math.max(0, start - REACH), start))
  );
}
