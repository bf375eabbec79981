/**
 * What the bundled pack marks, and what it leaves alone, in sentences of the kinds that news, encyclopaedias and
 * everyday texts hold. `[id:text]` stands for text that is marked as the entity `id`; all else is left alone.
 * `¶` parts runs of one page.
 */
import { testSentences } from './bundled-marks.ts';

const SENTENCES: Record<string, string[]> = {
  English: [
    '[ryder:Pat Ryder]’s namesake Winona Ryder starred in the film, and Ryder was praised for it.',
    '[sullivan:Jake Sullivan] met [yermak:Andriy Yermak] in [kyiv:Kyiv]. [sullivan:Sullivan] called the talks useful.',
    '[ryder:GEN. RYDER]: Thank you. The [us-dod:Department of Defense] is watching.',
    "[kremlin:Kremlin] spokesman [peskov:Dmitry Peskov] declined. [peskov:Peskov]'s office closed.",
    "[nis:South Korea's National Intelligence Service] told lawmakers that [north-korean-troops:North Korean troops] were in [kursk-oblast:Kursk]. The [nis:NIS] counted them.",
    'Submarines launched [sineva:Sineva] and [bulava:Bulava] missiles from the [barents-sea:Barents Sea] and the [sea-okhotsk:Sea of Okhotsk].',
    '[kursk-oblast:Kursk]-based units and #[kursk-oblast:Kursk] trended.',
    '[kim-jongun:Kim Jong-un] visited. [kim-jongun:KIM JONG UN] waved.',
    'Divers reached the wreck of the Kursk, the nuclear submarine that sank in August 2000.',
    'Chicken Kiev is filled with garlic butter, and Dynamo Kyiv plays football.',
    'The Ryder Cup returns. Ryder Cup captain Luke Donald named his team.',
    'Ed Sullivan introduced the Beatles. Sullivan County lies in the Catskills.',
    'Conor McGregor lost. McGregor broke his leg.',
    'Wladimir Klitschko knocked him out. Klitschko held three belts.',
    "Yars' Revenge was made for the Atari. In it a Yars attacks the Qotile.",
    'A hetman received the bulava, a mace. Triads run rackets in Hong Kong.',
    'The regular pentagon has five sides. The Kazan Kremlin is old.',
    'Bidens pilosa flowers late. Hunter Biden spoke first.',
    "Xi'an lies in Shaanxi. Louis XI reigned. The Greek letter Xi comes before omicron.",
    'Kim Kardashian and Kim Basinger came. Kim wore black.',
    'He fired a 7.62×51mm NATO round. The NATO phonetic alphabet begins with Alfa.',
    'The Belousov–Zhabotinsky reaction oscillates. Belousov found it in 1951.',
  ],
  German: [
    '[putin:Putins] Sprecher [peskov:Peskow] bestätigte das. Die Truppen der [nato:Nato] üben.',
    '[kyiv:Kiews] Bürgermeister [klitschko:Vitali Klitschko] warnte. [klitschko:Klitschko] rief in die Schutzräume.',
    '[north-korean-troops:Nordkoreanische Soldaten] sind in der [kursk-oblast:Region Kursk].',
    'Im [sea-okhotsk:Ochotskischen Meer] startete eine Rakete vom Typ [sineva:Sinewa].',
    'Der Rat der [eu:Europäischen Union] und die [nato:Nato]-Mitglieder tagten.',
    'Wladimir Klitschko verlor gegen Fury. Klitschko kündigte eine Revanche an.',
    'Das Blinken der Lampe störte. Blinken Sie vor dem Abbiegen!',
    'Die Kursk sank im August 2000; alle Seeleute des U-Boots starben.',
  ],
  French: [
    "[putin:Poutine] a ordonné l'exercice. L'[nato:OTAN] et l'[eu:UE] réagissent.",
    'Les [north-korean-troops:soldats nord-coréens] seraient dans la [kursk-oblast:région de Koursk].',
    'La poutine québécoise se compose de frites. Le Kremlin-Bicêtre est une commune.',
    "Le sous-marin Koursk a coulé en 2000. L'équipage du Koursk n'a pas survécu au naufrage.",
  ],
  Spanish: [
    'La [nato:OTAN] y la [eu:UE] condenaron a [putin:Putin]. El [kremlin:Kremlin] lo negó.',
    '[north-korean-troops:Tropas norcoreanas] llegaron a [kursk-oblast:Kursk], según [zelenskyy:Zelenski].',
    'Smoke y Ryder traicionan a CJ. Ryder muere después. Los siglos XI y XII.',
  ],
  Ukrainian: [
    'Президент [zelenskyy:Зеленський] провів розмову з [biden:Байденом].',
    'У [kursk-oblast:Курській області] перебувають [north-korean-troops:північнокорейські військові]. На [kursk-oblast:Курщині] тривають бої.',
    'Мер [kyiv:Києва] [klitschko:Віталій Кличко] повідомив про пожежу. За словами [klitschko:Кличка], уламки впали.',
    'Ракету «[yars:Ярс]» запустили з [plesetsk:космодрому Плесецьк] по [kamchatka:Камчатці].',
    'Ракети «[bulava:Булава]» та «[sineva:Синева]» випустили з підводних човнів.',
    'Гетьман тримав булаву. Булава є символом влади. Синева неба вражала.',
    'Компанія «Київенерго» та «Київстар» уклали договір. Київський торт смачний.',
    'У реєстрі четверо підприємств. Натовп твердив, що реєстрації немає.',
    'Володимир Кличко здобув титул. Кличко захистив пояс.',
    'Підводний човен «Курськ» затонув у 2000 році. Екіпаж «Курська» загинув.',
  ],
  Russian: [
    '[putin:Путин] провёл тренировку [nuclear-triad:ядерной триады]. Доложил [belousov:Андрей Белоусов].',
    'В [tver-oblast:Тверской области] стоят «[yars:Ярсы]». «[bulava:Булавы]» запустили с подводных лодок.',
    '[kim-jongun:Ким Чен Ын] встретился с [xi:Си Цзиньпином]. [kim-jongun:Ким Чен Ына] пригласили.',
    'В [kursk-oblast:Курской области] идут бои. Под [kursk-oblast:Курском] сбиты беспилотники.',
    'Экипаж подлодки «Курск» погиб. Гибель «Курска» стала трагедией.',
    'На Курском вокзале задержали мужчину. Она жила на Тверской.',
    'Отверженный утверждал, что четверть песков пустыни зыбучие.',
    'Владимир Кличко победил. Кличко нокаутировал соперника.',
    'Синева моря манила. Булава гетмана хранится в музее.',
  ],
  Japanese: [
    '[us-dod:国防総省]の[ryder:ライダー報道官]は、[north-korean-troops:北朝鮮兵]が[kursk-oblast:クルスク州]に入ったと述べた。',
    '[zelenskyy:ゼレンスキー]大統領は[kyiv:キーウ]で、[nato:ＮＡＴＯ]と[eu:欧州連合]に訴えた。',
    '潜水艦から[sineva:シネワ]と[bulava:ブラワ]の弾道ミサイルが発射された。',
    'ウィノナ・ライダーは俳優である。バイクのライダーが集まった。',
    'スキーウェアを着る。キーウィを食べる。ラスプーチンは暗殺された。',
    'カザン・クレムリンは古い。ディナモ・キエフは勝った。',
  ],
  Korean: [
    '[zelenskyy:젤렌스키] 대통령은 [kyiv:키이우]에서 [nato:나토] 사무총장을 만났다.',
    '[putin:푸틴]대통령은 [kim-jongun:김정은] 국무위원장에게 말했다. [kim-jongun:김정은]은 웃었다.',
    '[north-korean-troops:북한군]은 [kursk-oblast:쿠르스크]에 파병됐다.',
    '라이더컵에서 유럽이 우승했다. 배달 라이더들이 시위했다.',
    '그 나라의 왕이 죽었다. 크라스노야르스크는 춥다.',
    '배우 김정은이 드라마에 출연했다.',
  ],
  Chinese: [
    '[putin:普京]视察演习。[kremlin:克里姆林宫]发言人[peskov:佩斯科夫]证实。',
    '[xi:習近平]會見[von-der-leyen:冯德莱恩]，[north-korean-troops:朝鲜士兵]进入[kursk-oblast:库尔斯克州]。',
    '莱德杯高尔夫球赛开始。东北约有一半。南欧盟友到了。',
    '“库尔斯克”号核潜艇沉没。基辅罗斯大公受洗。',
  ],
};

testSentences('the bundled pack', SENTENCES);
