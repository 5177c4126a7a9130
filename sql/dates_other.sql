-- Dates of languages whose rules are mostly those of all languages: written in full, with their own digits, and the
-- commonest relative ones.
SET datestyle = 'ISO, YMD';

SELECT language, mention, value, first_day, last_day, anchor
FROM (VALUES
        ('sv', 'Statsministern sade i går att mötet den 5 januari 2026 var bra, måndagen den 12 januari ' ||
               'kommer en ny träff. I fjol och för två år sedan var det inte så, men nästa vecka och på ' ||
               'måndag ska de ses kl. 19.30. På 1990-talet, i mars 2025, 4–7 januari 2026, måndagskväll, ' ||
               'om tre dagar, varje dag, på 1800-talet.'),
        ('no', 'Statsministeren sa i går at møtet 5. januar 2026 var bra, mandag 12. januar kommer det ' ||
               'et nytt møte. I fjor og for to år siden var det ikke slik, men neste uke skal de møtes ' ||
               'kl. 19.30. På 1990-tallet, i mars 2025, 4.–7. januar 2026, mandag kveld, om tre dager, ' ||
               'hver dag.'),
        ('da', 'Statsministeren sagde i går, at mødet den 5. januar 2026 var godt, mandag den 12. januar ' ||
               'kommer der et nyt møde. Sidste år og for to år siden var det ikke sådan, men næste uge ' ||
               'skal de mødes kl. 19.30. I 1990''erne, i marts 2025, fra 4. til 7. januar 2026, mandag ' ||
               'aften, hver dag.'),
        ('fi', 'Pääministeri sanoi eilen, että kokous 5. tammikuuta 2026 oli hyvä, ja maanantaina 12. ' ||
               'tammikuuta on uusi kokous. Viime vuonna ja kaksi vuotta sitten se ei ollut niin, mutta ' ||
               'ensi viikolla he tapaavat kello 19.30. 1990-luvulla, maaliskuussa 2025, vuonna 2024, ' ||
               '5.1.2026, joka päivä.'),
        ('hu', 'A miniszterelnök tegnap azt mondta, hogy a 2026. január 5-i ülés jó volt, és hétfőn, ' ||
               'január 12-én lesz egy új ülés. Tavaly és két évvel ezelőtt ez nem így volt, de a jövő ' ||
               'héten találkoznak. 2026. január 5., 2025 márciusában, 2024-ben, január 4-7-én, minden ' ||
               'nap.'),
        ('cs', 'Premiér včera řekl, že schůzka 5. ledna 2026 byla dobrá, a v pondělí 12. ledna bude nová ' ||
               'schůzka. Loni a před dvěma lety to tak nebylo, ale příští týden se sejdou v 19.30. V ' ||
               'březnu 2025, v roce 2024, od 4. do 7. ledna 2026, 4.–7. ledna, 19. století, každý den.'),
        ('sk', 'Premiér včera povedal, že stretnutie 5. januára 2026 bolo dobré, a v pondelok 12. ' ||
               'januára bude nové stretnutie. Vlani a pred dvoma rokmi to tak nebolo, ale budúci týždeň ' ||
               'sa stretnú. V marci 2025, v roku 2024, od 4. do 7. januára 2026, každý deň.'),
        ('pl', 'Premier powiedział wczoraj, że spotkanie 5 stycznia 2026 r. było dobre, a w poniedziałek ' ||
               '12 stycznia będzie nowe spotkanie. W zeszłym roku i dwa lata temu tak nie było, ale w ' ||
               'przyszłym tygodniu spotkają się o godz. 19.30. W marcu 2025 roku, w 2024 roku, od 4 do 7 ' ||
               'stycznia 2026, 4-7 stycznia, codziennie.'),
        ('tr', 'Başbakan dün 5 Ocak 2026 tarihindeki toplantının iyi olduğunu söyledi, 12 Ocak Pazartesi ' ||
               'günü yeni bir toplantı olacak. Geçen yıl ve iki yıl önce böyle değildi ama gelecek hafta ' ||
               'saat 19.30''da buluşacaklar. Mart 2025''te, 2024 yılında, 4-7 Ocak 2026, her gün, üç gün ' ||
               'sonra, 1990''lı yıllarda.'),
        ('ar', 'قال رئيس الوزراء أمس إن الاجتماع في 5 يناير 2026 كان جيدا، وسيعقد اجتماع جديد يوم ' ||
               'الاثنين 12 كانون الثاني/يناير. لم يكن الأمر كذلك في العام الماضي أو قبل سنوات، لكنهم ' ||
               'سيجتمعون الأسبوع المقبل. ٥ يناير ٢٠٢٦، في مارس 2025، في عام 2024، 5/1/2026.'),
        ('fa', 'نخست وزیر دیروز گفت که نشست ۵ ژانویه ۲۰۲۶ خوب بود و دوشنبه ۱۲ ژانویه نشست دیگری است. سال ' ||
               'گذشته و دو سال پیش این طور نبود اما هفته آینده دیدار می کنند. در مارس ۲۰۲۵، در سال ۲۰۲۴.'),
        ('hi', 'प्रधानमंत्री ने आज कहा कि 5 जनवरी 2026 की बैठक अच्छी थी और सोमवार, 12 जनवरी को नई बैठक ' ||
               'है। पिछले साल और दो साल पहले ऐसा नहीं था, लेकिन अगले सप्ताह वे मिलेंगे। ५ जनवरी २०२६, ' ||
               'मार्च 2025 में, 2024 में, 05/01/2026 को।'),
        ('yo', 'Ààrẹ sọ lánàá pé ìpàdé ọjọ́ 5 oṣù kínní, ọdún 2026 dára, àti pé ní ọjọ́ Ajé wọn yóò ṣe ' ||
               'òmíràn. Ní ọdún tó kọjá kò rí bẹ́ẹ̀, ṣùgbọ́n ní ọ̀sẹ̀ tó ń bọ̀ wọn yóò pàdé. Ọdún 2024, ' ||
               '5/1/2026.'),
        ('id', 'Perdana menteri mengatakan kemarin bahwa pertemuan 5 Januari 2026 itu baik, dan pada ' ||
               'Senin (12/1/2026) akan ada pertemuan baru. Tahun lalu dan dua tahun lalu tidak demikian, ' ||
               'tetapi pekan depan mereka akan bertemu pukul 19.30. Senin, 12 Januari 2026, pada Maret ' ||
               '2025, tahun 2024, 4-7 Januari 2026, setiap hari.'),
        ('ms', 'Perdana Menteri berkata semalam bahawa mesyuarat pada 5 Januari 2026 itu baik, dan pada ' ||
               'hari Isnin, 12 Januari akan ada mesyuarat baharu. Tahun lalu dan dua tahun lalu tidak ' ||
               'begitu, tetapi minggu depan mereka akan bertemu. Pada Mac 2025, tahun 2024.'),
        ('sw', 'Waziri mkuu alisema jana kwamba mkutano wa tarehe 5 Januari 2026 ulikuwa mzuri, na ' ||
               'Jumatatu, 12 Januari kutakuwa na mkutano mpya. Mwaka jana na miaka miwili iliyopita ' ||
               'haikuwa hivyo, lakini wiki ijayo watakutana. Mnamo Machi 2025, mwaka 2024.'),
        ('ro', 'Premierul a spus ieri că întâlnirea din 5 ianuarie 2026 a fost bună, iar luni, 12 ' ||
               'ianuarie, va avea loc o nouă întâlnire. Anul trecut și acum doi ani nu a fost așa, dar ' ||
               'săptămâna viitoare se vor întâlni la ora 19.30. În martie 2025, în anul 2024, 4-7 ' ||
               'ianuarie 2026, în fiecare zi.'),
        ('el', 'Ο πρωθυπουργός είπε χθες ότι η συνάντηση στις 5 Ιανουαρίου 2026 ήταν καλή και τη Δευτέρα ' ||
               '12 Ιανουαρίου θα γίνει νέα συνάντηση. Πέρυσι και πριν από δύο χρόνια δεν ήταν έτσι, αλλά ' ||
               'την επόμενη εβδομάδα θα συναντηθούν. Τον Μάρτιο του 2025, το 2024, κάθε μέρα.'),
        ('uk', 'Прем''єр-міністр учора сказав, що зустріч 5 січня 2026 року була доброю, а в понеділок, ' ||
               '12 січня, буде нова зустріч. Минулого року і два роки тому так не було, але наступного ' ||
               'тижня вони зустрінуться. У березні 2025 року, 2024 року, 05.01.2026.'),
        ('bg', 'Министър-председателят каза вчера, че срещата на 5 януари 2026 г. е била добра, а в ' ||
               'понеделник, 12 януари, ще има нова среща. Миналата година и преди две години не беше ' ||
               'така, но следващата седмица ще се срещнат. През март 2025 г., през 2024 г.'),
        ('hr', 'Premijer je jučer rekao da je sastanak 5. siječnja 2026. bio dobar, a u ponedjeljak 12. ' ||
               'siječnja bit će novi sastanak. Prošle godine i prije dvije godine nije bilo tako, ali ' ||
               'sljedeći tjedan će se sastati u 19.30 sati. U ožujku 2025. godine, 2024. godine, od 4. ' ||
               'do 7. siječnja 2026.'),
        ('sr', 'Premijer je juče rekao da je sastanak 5. januara 2026. bio dobar, a u ponedeljak 12. ' ||
               'januara biće novi sastanak. Prošle godine i pre dve godine nije bilo tako. Премијер је ' ||
               'јуче рекао да је састанак 5. јануара 2026. био добар.'),
        ('ca', 'El primer ministre va dir ahir que la reunió del 5 de gener de 2026 va ser bona, i ' ||
               'dilluns 12 de gener n''hi haurà una altra. L''any passat i fa dos anys no era així, però ' ||
               'la setmana vinent es trobaran. El març del 2025, l''any 2024, cada dia.'),
        ('he', 'ראש הממשלה אמר אתמול כי הפגישה ב-5 בינואר 2026 הייתה טובה, וביום שני 12 בינואר תהיה ' ||
               'פגישה חדשה. בשנה שעברה זה לא היה כך, אבל בשבוע הבא הם ייפגשו. במרץ 2025, בשנת 2024.'),
        ('vi', 'Thủ tướng nói hôm qua rằng cuộc họp ngày 5 tháng 1 năm 2026 là tốt, và thứ Hai, ngày ' ||
               '12/1/2026 sẽ có cuộc họp mới. Năm ngoái và hai năm trước không như vậy, nhưng tuần tới ' ||
               'họ sẽ gặp nhau. Tháng 3 năm 2025, năm 2024, ngày 5/1.')) AS article (language, body),
     LATERAL extract_dates(body, '2026-01-07')
ORDER BY language, mention_no;

-- Names of times that are other words here.
SELECT language, mention, value
FROM (VALUES
        ('el', 'Η παρασκευή της ζύμης είναι για τρίτη φορά δύσκολη, και ο άνθρωπος ηλικίας 50 ετών δεν το ήθελε.'),
        ('ro', 'Acesta este mai mult decât au vrut ei și nu a fost așa pentru cei care sunt în țară.'),
        ('pl', 'Maja jest lekarką po czterdziestym roku życia i nie było jej w tym samym wieku tak dobrze.'),
        ('da', 'Hendes søn er glad, og det er ikke sådan, at de var her til jul, som han og hun ville.'),
        ('tr', 'Bu pazar çok büyük bir yer değil ve onlar için daha iyi bir aralık var.'),
        ('hi', 'छात्रों ने यह मार्च निकाला और वे नहीं रुके, क्योंकि यह उनके लिए था।')) AS article (language, body),
     LATERAL extract_dates(body, '2026-01-07')
ORDER BY language, mention_no;

-- So many and a half, and two units in one, before and after; in all languages that are read in full.
SELECT language, mention, kind, value
FROM (VALUES
        ('de', 'Der Minister sagte, dass er vor zweieinhalb Jahren, vor einem Jahr und drei Monaten, vor einer halben Stunde da war.'),
        ('en', 'The minister said that two and a half years ago, a year and a half ago, half an hour ago it was not so.'),
        ('es', 'El ministro dijo que hace dos años y medio, hace medio año, hace dos años y tres meses no era así.'),
        ('es', 'El ministro dijo que fue dos semanas y media después del 11 de septiembre, según los otros.'),
        ('fr', 'Le ministre a dit qu''il y a deux ans et demi, il y a deux ans et trois mois, il y a une demi-heure il était là.'),
        ('it', 'Il ministro ha detto che due anni e mezzo fa, un mese e mezzo fa, due anni e tre mesi fa, mezz''ora fa non era così.'),
        ('ja', '大臣は2年半前、1年6カ月前、半年前、半世紀前にそう言ったということが、これらの人々の話からわかった。'),
        ('ko', '장관은 2년 반 전, 1년 6개월 전, 반년 전에 그렇게 말했다고 한다.'),
        ('nl', 'De minister zei dat hij twee en een half jaar geleden, anderhalf jaar geleden, een jaar en drie maanden geleden er was.'),
        ('pt', 'O ministro disse que há dois anos e meio, há meia hora, há dois anos e três meses, um ano e meio atrás não era assim.'),
        ('ru', 'Министр сказал, что два с половиной года назад, полтора года назад, два года и три месяца назад он не был в стране.'),
        ('zh', '部长说，两年半前、一年半前、半小时前、一年零三个月前他不在国内，这是他们的看法。')
     ) AS articles(language, article), extract_dates(article, '2026-01-07')
ORDER BY language, article, mention_no;

-- Turkish: parts of spans, quarters and halves, ranges of months, spans in the plural.
SELECT mention, kind, value, modifier
FROM extract_dates('Yıl sonunda, haftanın ortasında, 1980''lerin sonunda, 90''lı yılların başında, 20. yüzyılın başında bu böyle. '
                   '2013 yılının ilk çeyreğinde, geçen yılın üçüncü çeyreğinde, 2012''nin ikinci yarısında bu böyle oldu. '
                   'Ocak''tan Mart''a kadar, 3 ve 4 Mayıs''ta, 22/04''te, 20:15''te, milattan önce 44 yılında bu böyle. '
                   'Yıllar önce, önümüzdeki aylarda, iki buçuk saat, iki buçuk yıl önce, haftada iki kez, bu sabah 8''de bu böyle.',
                   '2026-01-07')
ORDER BY mention_no;

-- English: a week by its number or by the day that it begins with, a day of the month beside its weekday.
SELECT mention, value
FROM extract_dates('It was in the week 31, and the week commencing May 20, 2024, and w/c 3 June 2024. They met on Sunday 31. '
                   'On Sunday 31 people came, they said. What about 2019-aug-01? And how about 2024?', '2024-05-08')
ORDER BY mention_no;

-- Verbs tell the year, or the week; hours of a clock are no amount, and what will last is no last one.
SELECT language, mention, kind, value
FROM (VALUES
        ('en', 'In October, the guard yelled at the crowd of them, and it was not what they had in mind.'),
        ('en', 'The shops open at 16hrs and close at 2200 hours; they will last decades, and it has to last a few years.'),
        ('nl', 'De minister vertrekt vrijdag naar het buitenland, en hij zal er met de anderen zijn.'),
        ('nl', 'De minister bezocht in oktober het land, en dat was niet zoals hij het wilde.'),
        ('ru', 'Министр посетил страну в октябре, и это было не так, как он хотел.')
     ) AS articles(language, article), extract_dates(article, '2026-05-06')
ORDER BY language, article, mention_no;

-- Turkish: suffixes behind days, months and years; ranges with both words behind; parts of the day and the clock in words.
SELECT no, mention, kind, value, modifier
FROM (VALUES
        (1, 'Bakan ocak ayının 3''ünde, geçen ayın 21''inde ve Mart''ın 5''inde geldi, ama bu çok iyi bir şey değil.'),
        (2, '2010''dan 2015''e kadar, 2010 ile 2015 arasında ve 5 Mayıs''tan 7 Haziran''a kadar bu böyle, ama daha iyi değil.'),
        (3, 'Müze saat 9.00 ile 17.00 arasında, 10.00-16.00 saatleri arasında açık; bu çok daha iyi bir şey.'),
        (4, 'Kaza dün akşam saatlerinde oldu; yarın öğleden sonra, sabahın erken saatlerinde ve gece yarısından sonra böyle değil.'),
        (5, 'Dokuza çeyrek kala, akşam sekizi yirmi geçe, saat üç buçukta ve saat beşte bu çok daha iyi bir şey.'),
        (6, 'Bir buçuk yıl, iki yıl üç ay önce, üç yıldan fazla, en az 20 yıl ve aylardır bu böyle değil.'),
        (7, 'Önümüzdeki haftanın pazartesi günü, bu haftaki, dünkü, cuma günleri ve her pazartesi saat 16''da bu böyle değil.'),
        (8, '2015''in sonunda, 2026 yılının ocak ayında, Ocak-Şubat 2017''de ve 15 Temmuz 2016 gecesi bu böyle değildi.'),
        (9, 'Kongre 12 Ekim''de toplanacak ve bu çok daha iyi bir şey. Kongre 12 Ekim''de toplandı ve bu çok daha iyi bir şey.')
     ) AS articles(no, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- Turkish: months with their case, the last quarter and the last months of a year, the morning after, a weekday behind a date.
SELECT no, mention, kind, value, first_day, last_day
FROM (VALUES
        (1, 'Fiyatlar martta arttı, mayısta düştü ve geçen yılın aralık ayına göre daha yüksek bir yerde, ama bu böyle değil.'),
        (2, 'Geçen yılın son çeyreğinde, geçen yılın son üç ayında ve son iki ayda bu böyle değildi, ama daha iyi bir şey.'),
        (3, 'Toplantı 22 Ağustos 2025, Cuma günü yapıldı; ertesi sabah ve 10 Mayıs Pazar sabahı bu böyle değildi.')
     ) AS articles(no, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;

-- Turkish: named days, weekdays of a month, what recurs every so often, centuries in Roman numerals.
SELECT no, mention, kind, value
FROM (VALUES
        (1, '29 Ekim Cumhuriyet Bayramı kutlandı, ama bu çok iyi değil. Tören Zafer Bayramı''nda yapılacak, ama bu böyle değil.'),
        (2, 'Her ayın ilk pazartesi günü, ayın son cuması ve mayıs ayının ilk pazartesi günü bu böyle değil, ama daha iyi bir şey.'),
        (3, 'Toplantı iki ayda bir, haftada bir kez ve yılda bir, ama son iki yılda bir milyon kişi için daha iyi değil.'),
        (4, 'XX. yüzyılda ve XIX. yüzyılın sonunda bu böyle değildi, ama şimdiye kadar daha iyi bir şey de yok.')
     ) AS articles(no, article), extract_dates(article, '2026-05-06')
ORDER BY no, mention_no;
