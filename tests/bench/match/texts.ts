/**
 * News-like texts of any length, the same each time: own sentences in which names of a pack stand.
 * `{name}` is filled with a name of the language, `{number}` with a number.
 */
import { randomNumbers } from '../random-numbers.ts';

export const LANGUAGES = ['en', 'uk', 'ru', 'ja', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

const SENTENCES: Record<Language, readonly string[]> = {
  en: [
    'Officials in {name} said on Tuesday that the road had been closed after the morning shelling, and that buses would run again by evening.',
    'The ministry counted {number} drones overnight and said most of them had been shot down before they reached the coast.',
    'Nobody was hurt, the regional governor wrote, although windows were broken in several houses near the river.',
    'Analysts who follow {name} warned that the figures could not be checked and that both sides had reasons to inflate them.',
    'The agreement, signed after two days of talks, leaves open who pays for the repair of the power station.',
    'Asked about {name}, the spokeswoman said that she would not comment on operations still under way.',
    'Satellite pictures taken last week show {number} vehicles parked along the railway, more than twice as many as in May.',
    'Farmers nearby have begun the harvest late this year because the fields had to be searched for mines first.',
    'A court is expected to rule on the appeal in spring; until then the company may keep selling its stock of spare parts.',
    'Reporters of the agency saw smoke over {name} at noon but were turned back at the checkpoint.',
  ],
  uk: [
    'У вівторок посадовці повідомили, що дорогу біля {name} закрили після ранкового обстрілу, а автобуси поїдуть знову ввечері.',
    'Міністерство нарахувало за ніч {number} безпілотників і заявило, що більшість із них збили ще над морем.',
    'Ніхто не постраждав, написав голова області, хоча в кількох будинках коло річки вибило шибки.',
    'Оглядачі, які стежать за темою {name}, застерегли, що цих чисел неможливо перевірити і обидві сторони мають причини їх завищувати.',
    'Угода, підписана після двох днів перемовин, не каже, хто заплатить за відбудову електростанції.',
    'На запитання про {name} речниця відповіла, що не коментує операцій, які ще тривають.',
    'На супутникових знімках минулого тижня видно {number} машин уздовж залізниці, удвічі більше, ніж у травні.',
    'Жнива цього року почалися пізно, бо спершу поля довелося перевірити на міни.',
  ],
  ru: [
    'Во вторник чиновники сообщили, что дорогу у {name} закрыли после утреннего обстрела, а автобусы пойдут снова к вечеру.',
    'Министерство насчитало за ночь {number} беспилотников и заявило, что большинство из них сбили ещё над морем.',
    'Никто не пострадал, написал глава области, хотя в нескольких домах у реки выбило стёкла.',
    'Обозреватели, которые следят за темой {name}, предупредили, что проверить эти числа нельзя и у обеих сторон есть причины их завышать.',
    'Соглашение, подписанное после двух дней переговоров, не говорит, кто заплатит за ремонт электростанции.',
    'На вопрос о {name} представительница ответила, что не обсуждает операций, которые ещё продолжаются.',
    'На снимках со спутника за прошлую неделю видно {number} машин вдоль железной дороги, вдвое больше, чем в мае.',
    'Уборка урожая в этом году началась поздно, потому что сначала поля пришлось проверить на мины.',
  ],
  ja: [
    '当局は火曜日、朝の砲撃のあと{name}付近の道路を閉鎖し、夕方までにバスの運行を再開すると発表した。',
    '国防省によると、夜間に{number}機の無人機が確認され、その大半は海岸に届く前に撃墜されたという。',
    '知事は、けが人はいないが川沿いの住宅数軒で窓ガラスが割れたと書き込んだ。',
    '{name}を追う専門家は、この数字は確認できず、双方に水増しする理由があると指摘する。',
    '二日間の協議を経て署名された合意には、発電所の修理費を誰が負担するかは記されていない。',
    '{name}について問われた報道官は、進行中の作戦にはコメントしないと答えた。',
    '先週撮影された衛星画像には、線路沿いに{number}台の車両が写っており、五月の二倍を超える。',
    'テレビのニュースキャスターやカメラマンらは正午ごろ煙を見たが、チェックポイントで引き返すよう求められた。',
  ],
  ko: [
    '당국은 화요일 아침 포격 이후 {name} 인근 도로를 폐쇄했으며 저녁까지 버스 운행을 재개하겠다고 밝혔다.',
    '국방부는 밤사이 무인기 {number}대를 확인했고 대부분 해안에 닿기 전에 격추했다고 발표했다.',
    '주지사는 다친 사람은 없지만 강가의 주택 몇 채에서 유리창이 깨졌다고 적었다.',
    '{name} 문제를 지켜본 전문가들은 이 수치를 확인할 수 없고 양측 모두 부풀릴 이유가 있다고 지적했다.',
    '이틀간의 협상 끝에 서명된 합의문에는 발전소 수리 비용을 누가 낼지 적혀 있지 않다.',
    '{name}에 대해 묻자 대변인은 진행 중인 작전은 언급하지 않겠다고 답했다.',
    '지난주 찍은 위성 사진에는 철길을 따라 차량 {number}대가 보이는데 오월의 두 배가 넘는다.',
    '농민들은 밭에서 먼저 지뢰를 찾아야 했기 때문에 올해 수확을 늦게 시작했다.',
  ],
};

/** Paragraphs of one to four sentences with about `length` code units in all. */
export function paragraphs(language: Language, names: readonly string[], length: number): string[] {
  const random = randomNumbers(LANGUAGES.indexOf(language) + 1);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const made: string[] = [];
  for (let sum = 0; sum < length; ) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      one(SENTENCES[language])
        .replace('{name}', () => one(names))
        .replace('{number}', () => String(Math.floor(random() * 900) + 3)),
    );
    const paragraph = sentences.join(language === 'ja' ? '' : ' ');
    made.push(paragraph);
    sum += paragraph.length;
  }
  return made;
}
