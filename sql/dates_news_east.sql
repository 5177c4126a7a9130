-- Dates as news of East Asia, Russia and further languages writes them: what is compared with, years of the Republic
-- and of the solar calendar, hours in words, parts of the day, clocks behind a dash.
SET datestyle = 'ISO, YMD';
\pset format unaligned
\pset footer off

CREATE TABLE news (language text, n int, article text, published date DEFAULT '2026-03-12');

INSERT INTO news VALUES
    ('ko', 1, '전날 종가보다 1.2% 오른 지수는 이날 장중 최고치를 찍었다고 거래소가 밝혔다.'),
    ('ko', 2, '2월 수출은 전년 동월보다 3% 늘었고 전월보다는 줄었다. 수입은 작년 같은 달보다 적었다.'),
    ('ko', 3, '지난 1월 4일 이후 67일 만이다. 실종 100일이 지났고 접수는 다음 달 21일까지다.'),
    ('ko', 4, '훈련은 9일부터 19일까지 실시된다. 주말에는 맑겠습니다. 내일 모레는 흐리겠다.'),
    ('ko', 5, '첫차 시간을 오전 5시 30분에서 오전 5시로 앞당긴다고 시는 밝혔다.'),
    ('ko', 6, '배포일시 2026. 3. 12.(목) 09:00, 담당 부서는 홍보과라고 했다.'),
    ('ko', 7, '여야는 26일 본회의를 열기로 했다고 전했습니다. 지난 5일 취임한 그는 25일 방한한다.'),
    ('ko', 8, '낮 최고기온은 20도였고 비는 약 두 시간 반 이어졌다. 변론은 오는 9월 12일 오후 2시 30분에 열린다.'),
    ('ja', 1, '1月の実質賃金は前年同月比0.8%減だったと発表した。物価は前月を上回った。'),
    ('ja', 2, '投手は12日（日本時間13日）の試合に先発した。米国では12日のことだ。'),
    ('ja', 3, '年度内の成立を目指し、来年度から実施する。今年度末までに終え、2025年度を上回る。'),
    ('ja', 4, '株価は約1年8カ月ぶりの高値をつけ、13日未明から朝にかけて雪が降る見込みだ。'),
    ('ja', 5, '文政8年の法令と元禄15年の討ち入りについて、史料は100日の出来事を伝えている。'),
    ('ja', 6, '東京株　3日続伸　前日比412円高'),
    ('ja', 7, '円相場　1年4カ月ぶり高値'),
    ('ja', 8, '警察は今月13～17日に調べ、2012年以来13年ぶりに会談は約2時間半に及んだ。'),
    ('zh', 1, '比亚迪小区5号楼起火，地铁十三号线停运，神舟二十号发射，5号上午恢复。'),
    ('zh', 2, '115年度預算通過，自4月7日起至4月16日止受理，113年8月12日晚間10時許開始，115年底完成。'),
    ('zh', 3, '考試於115年7月11日至12日舉行，110年至113年共三次，114學年度報名，115年上半年公布。'),
    ('zh', 4, '双十一临近，他在98年底离开，隔年回来，近5日资金净流出，指数周三上涨。'),
    ('zh', 5, '2026年3月12日09:41发布的消息说，前三季度增长5%，12日（北京时间13日）开幕。'),
    ('zh', 6, '警方本月13至17日展開行動，去（2025）年12月26日起訴，約兩個半小時後結束。'),
    ('ru', 1, 'Рейс вылетел в десять минут девятого, сеанс начнётся без четверти восемь, сказал он.'),
    ('ru', 2, 'Магазин работает с восьми утра до девяти вечера, поезд прибыл в 7.45, сообщили там.'),
    ('ru', 3, 'Стороны встречались 4—5 февраля. К выходным потеплеет, обещают синоптики. 12 мар 2026 года был дождь.'),
    ('ru', 4, 'Он провёл там год и восемь месяцев, нынешней зимой отопление включили на неделю раньше.'),
    ('ru', 5, 'В декабре 1991 года страна распалась. 25 декабря президент ушёл в отставку.'),
    ('ru', 6, 'Цены выросли в мае 2025 года. Форум состоится 20 мая, сообщил он.'),
    ('ru', 7, 'Обновлено 19.08.2025 в 14:20, сообщила редакция, которая была там.'),
    ('fa', 1, 'تهران، ۲۱ اسفند ۱۴۰۴ – وزیر امور خارجه روز چهارشنبه با همتای روس خود گفت‌وگو کرد.'),
    ('fa', 2, 'این جنگ از ۹ اسفند آغاز شد. او در سال ۱۳۵۷ و در مهر ۱۴۰۲ و در سال ۲۰۰۱ در این کشور بود.'),
    ('fa', 3, 'این خبر در ۱۴۰۴/۱۲/۲۱ - ۱۴:۰۵ منتشر شد. از ۲۱ تا ۲۵ اسفند و در ۳۱ اسفند ادامه دارد.'),
    ('ar', 1, 'قال الرئيس أمس الأربعاء إن القمة ستعقد قريبا، وتوفي الفنان صباح اليوم بعد أن قصفت البلدة مساء الاثنين.'),
    ('ar', 2, 'اجتمع الوزراء في الساعة 10:30 صباحا من يوم الخميس في هذه المدينة.'),
    ('hi', 1, 'पुलिस ने बताया कि घटना मंगलवार रात करीब 11 बजे की है और बृहस्पतिवार सुबह बारिश हुई।'),
    ('he', 1, 'ראש הממשלה אמר אמש כי המלחמה תימשך שבועיים, והיא החלה לפני חודשיים.'),
    ('tr', 1, 'Haberin tarihi 12.03.2026 - 14:35, son güncelleme 12.03.2026 | 15:01 olarak verildi.'),
    ('pl', 1, 'W latach 90. było inaczej, w latach osiemdziesiątych XX wieku też, a we wrześniu ubiegłego roku zarząd się podał.'),
    ('uk', 1, 'Російські війська атакували Харків у ніч на 12 березня, а також 9—11 березня цього року.'),
    ('id', 1, 'Gempa terjadi pada Kamis dini hari dan tadi malam, kata petugas yang tidak menyebut namanya.'),
    ('vi', 1, 'Trong quý I/2026, xuất khẩu đạt 2 triệu tấn, còn quý IV năm 2025 thì thấp hơn.'),
    ('th', 1, 'ศาลมีคำพิพากษา เมื่อปี 2553 และ เดือนมกราคม 2560 เวลา 10.00 น.'),
    ('sv', 1, 'Mötet skjuts upp till i höst, sade han igår kväll, men i vintras var det inställt.'),
    ('ar', 3, 'وقبل يومين أعلن الوزير ذلك، وحققت الشركة أرباحا في الربع الثالث من عام 2025.'),
    ('uk', 2, 'З 1 квітня зростуть тарифи, але до кінця року їх знову переглянуть, сказав він.'),
    ('vi', 2, 'Lúc 8h30 ngày 12/3, tai nạn xảy ra trên cao tốc; cuối tuần này trời rét, từ thứ hai tuần sau ấm lên.'),
    ('he', 2, 'החוק אושר לפני חודש והוא ייכנס לתוקף בשנה הבאה, כך אמר השר בכנסת.'),
    ('el', 1, 'Το τροχαίο έγινε το βράδυ της Τετάρτης στη Λάρισα. Η δίκη ξεκινά σήμερα στις 10:30 και θα κρατήσει.'),
    ('ro', 1, 'PIB-ul a crescut în trimestrul IV 2025. De la 1 iulie crește salariul minim pe economie.'),
    ('sv', 2, 'Natten till torsdag sköts en man, och han dömdes i oktober förra året till fem års fängelse.'),
    ('sv', 3, 'På lördag kväll avgörs tävlingen; under fjärde kvartalet 2025 växte ekonomin.'),
    ('cs', 2, 'V noci na čtvrtek napadl sníh, sazby byly sníženy loni v květnu. O víkendu se oteplí a bude pršet.'),
    ('cs', 1, 'Včera večer zemřel herec, který byl v nemocnici a dnes ráno to oznámila rodina.');

SELECT language, n, mention, kind, value, first_day, last_day, modifier
FROM news, LATERAL extract_dates(article, published)
ORDER BY language, n, mention_no;

-- Every mention stands where it is said to stand, and no range ends before it begins.
SELECT bool_and(substr(article, start_pos, length(mention)) = mention) AS verbatim,
       bool_and(coalesce(first_day <= last_day, first_day IS NULL AND last_day IS NULL)) AS ordered
FROM news, LATERAL extract_dates(article, published);

-- The year of the solar calendar begins on the day of the equinox: 1403 is a leap year of it, 1404 none.
SELECT mention, value, anchor
FROM extract_dates('در ۳۰ اسفند ۱۴۰۳ و در ۱ فروردین ۱۴۰۴ و در ۳۰ اسفند ۱۴۰۴ و در ۱ فروردین ۱۴۰۵ این کار را کرد.', '2026-03-12')
ORDER BY mention_no;

-- Without a day of publication a day of that calendar without its year is none.
SELECT mention, value, anchor
FROM extract_dates('این جنگ از ۹ اسفند آغاز شد و در این کشور تا سال ۱۳۹۹ ادامه داشت.')
ORDER BY mention_no;

-- News of East Asia names the day of the month alone: it speaks for a date in the page's first line.
SELECT day, publication_date(format(
    E'2026.03.12 09:30 목요일\n시사신문\n정치 경제 사회 문화\n국회, 민생법안 처리\n'
    '국회는 %1$s 본회의를 열고 민생법안을 처리했다. 의장은 국민의 기대에 부응했다고 말했다. 여야 원내대표는 본회의에 앞서 만나 '
    '남은 쟁점을 조율했고, 법안은 %1$s 정부로 넘어갔다.\n'
    '대법원은 %1$s 상고를 기각했다. 시민단체는 성명을 내고 투명한 정보 공개를 요구했으며 주민들은 현장을 찾아 의견을 전달했다.\n'
    '전문가들은 이번 결정이 시장에 미칠 영향이 적지 않을 것으로 내다봤다. 정부는 후속 대책을 마련할 방침이다.\n', day))
FROM (VALUES ('12일'), ('21일')) AS days(day);

-- What a page says of itself in its calendar, or in English above an article in another language.
SELECT publication_date(E'تاریخ انتشار: ۲۱ اسفند ۱۴۰۴ - ۱۴:۰۵\nگفت‌وگوی وزیران خارجه\n'
                        'وزیر امور خارجه روز چهارشنبه با همتای روس خود گفت‌وگو کرد.') AS solar,
       publication_date(E'Published on: 12 Mar 2026, 10:15 am IST\nसुप्रीम कोर्ट का फैसला\n'
                        'सुप्रीम कोर्ट ने गुरुवार को कहा कि इस मामले में राज्य सरकार जवाब दे।') AS english;

DROP TABLE news;
