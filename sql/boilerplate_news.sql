-- Bodies and days of articles as sites set them: boxes of other stories amid the body, paragraphs of one sentence, dates
-- above and below the headline. The articles are invented.
SET datestyle = 'ISO, YMD';
\pset format unaligned
\pset tuples_only on

-- A few other stories under a heading, and the article goes on: the heading tells nothing of what follows.
SELECT strip_boilerplate(
'Chronik
Seilbahn am Hochkamm bleibt gesperrt
Mittwoch, 5. Juni 2024, 14.20 Uhr
Von Marlies Anker
Nach dem Blitzeinschlag vom Sonntag bleibt die Seilbahn auf den Hochkamm bis zum Ende der Woche außer Betrieb. Verletzt wurde niemand.
Nach Angaben der Betreiber muss ein Teil der Steuerung ersetzt werden, das in der Schweiz hergestellt wird.
Mehr zum Thema
Wanderer sitzen auf der Hütte fest
Neue Kabinen für die alte Bahn
Die Hütte am Gipfel wird in dieser Zeit mit dem Hubschrauber versorgt, sagte der Wirt, Jakob Prantl, am Dienstag.
Diskutieren Sie mit');

-- The same below the article: stories with their summaries, each under its title.
SELECT strip_boilerplate(
'Ferry to sail again on Friday
The ferry between Haddon and the islands will sail again on Friday, four days after a storm tore away part of its landing stage, its owners said.
Until then a smaller boat takes people across twice a day, but no cars. "It is better than swimming," said the skipper, Ewan Tolley.
Related articles
Storm breaks windows in the old town
A storm broke forty windows in the old town on Monday, and the fire brigade had to cut up eleven trees that blocked the roads.
Harbour fees will rise
The fees for small boats will rise by a tenth in spring, the council has decided after a long debate.
Lighthouse opens to visitors
Visitors may climb the lighthouse again from May on, when its stairs have been repaired.');

-- Paragraphs of a sentence.
SELECT strip_boilerplate(
'Police return stolen cello after 31 years
6 June 2024
By Hanna Verrill
A cello that was stolen from a school in 1993 has been returned to it by the police.
An officer recognised it in the window of a shop in Norwich, where it was on sale for 90 pounds.
The shop''s owner, who had bought it from a house clearance, handed it over at once.
"I thought it sounded too good," he said.
Pupils will play it at a concert in July.
Share this story');

-- An article does not end at a picture.
SELECT strip_boilerplate(
'<html><body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav><article>'
|| '<h1>School of Marlow gets a new roof</h1><p class="byline">By Ines Darrow</p>'
|| '<p>The school of Marlow gets a new roof before the winter, the council decided on Monday after a storm had blown '
|| 'off forty tiles.</p><figure><img src="c.jpg"><figcaption>The roof of the school after the storm.</figcaption></figure>'
|| '<p>Lessons go on in the town hall and in the church, said the head teacher, Paula Grent, who moved her desk '
|| 'herself.</p></article><footer><p>Copyright 2023</p></footer></body></html>');
\pset tuples_only off
\pset format aligned

-- The day of an article whose date stands in the first lines of the page.
WITH body(text) AS (VALUES (
'The lake has frozen over for the first time in twelve years, and hundreds of people walked to the island and back, although the mayor had asked them to wait until the ice was thicker.
Skates were sold out by noon, a shop in the high street said. "We have only odd ones left, and nobody has odd feet."'))
SELECT place, publication_date(replace(lines, '|', E'\n') || E'\n' || text)
FROM body, (VALUES
    (1, 'below the headline', 'Lake frozen over for the first time in years|21 January 2024|Share|Copy link|Print|Email'),
    (2, 'below the headline, above a picture', 'News|Lake frozen over for the first time in years|21 January 2024|Share|Save|People on the ice. Photo: Jan Morell'),
    (3, 'below the author', 'Weather|On thin ice|By Ada Lorne|21 January 2024|Share|Save|Print|Listen'),
    (4, 'with its time, above the headline', 'Weather|21 January 2024, 16:48|Lake frozen over for the first time in years|Ada Lorne|Photo: Jan Morell|Share|Save'),
    (5, 'with the time it takes to read', 'Wetter|Auf dünnem Eis|Von Ada Lorne|21.01.2024, 16:48 Lesezeit: 2 Min.|Teilen|Drucken|Merken|Vorlesen'),
    (6, 'below the lead', 'Lake frozen over|Hundreds of people walked across the frozen lake to the island on Sunday although the mayor had asked them not to, and sold out all the skates.|Ada Lorne|21 January 2024|Share'),
    -- The page's own date, of the day of the visit.
    (7, 'first on the page', '21 January 2024|Lake frozen over for the first time in years|Share|Copy link|Print'),
    (8, 'below the menu', 'Home News Sport|21 January 2024|Three ducks rescued from a chimney in town|Council to vote on new bus lines today|Lake frozen over for the first time in years|Share|Save')
    ) AS page(no, place, lines)
ORDER BY no;

SELECT publication_date('Güncelleme Tarihi: Ekim 19, 2023 10:04' || E'\n' || 'Oluşturulma Tarihi: Ekim 18, 2023 08:55' || E'\n' ||
    'Göldeki su seviyesinin son otuz yılın en düşük düzeyine indiği açıklandı. Uzmanlar, kıyının bazı yerlerde dört yüz metre çekildiğini söylüyor.') AS month_first;
