-- HTML: what is visible of a page, a block a line, and where it stands in the source.

SELECT html_to_text('<h1>Bridge  opened</h1><p>Rain &amp; wind&nbsp;&#8212; <b>no</b>body stayed.<br>It was cold.</p>');
SELECT html_to_text('<ul><li>one<li>two</ul><table><tr><td>a</td><td>b</td></tr></table><p>c<p>d');
SELECT html_to_text('<p>shown</p><script>var hidden = "<p>no</p>";</script><style>p {}</style><noscript>no</noscript>'
                    '<div hidden>no</div><div style="display:none">no</div><p aria-hidden="true">no</p><p>too</p>');
SELECT html_to_text('not HTML at all: 3 < 5');
SELECT html_to_text(''), html_to_text('<p> &nbsp; </p>') = '' AS nothing_visible;

-- No entity of the page's own making is read from anywhere.
SELECT html_to_text('<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>before &x; after</p>');

-- Character references that name no character.
SELECT html_to_text('<p>a&#0;b&#xD800;c&#x110000;d&unknown;e&amp f</p>') <> '' AS survives;

-- What the page says a block is decides what is body: the same words in an aside and in a paragraph.
CREATE TABLE page AS SELECT
'<!DOCTYPE html>
<html lang="en"><head><title>Ferry back in service - Example News</title>
<meta property="article:published_time" content="2026-03-02T08:00:00Z"></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article>
<h1>Ferry back in service</h1>
<p class="byline">By Ana Ruiz</p>
<p>The ferry between the two islands sailed again on Monday, a week after a storm had torn its ramp from the quay,
the harbour master said.</p>
<figure><img src="f.jpg"><figcaption>The ferry at its berth. Photo: Harbour Office</figcaption></figure>
<p>Nobody was hurt in the storm, but the damage was put at &euro;2 million, and the line had to hire a <i>smaller</i>
ship from the mainland.</p>
<p>&#8220;We are glad to have it back,&#8221; said the mayor, Tom O&#39;Neill, who was among the first to cross on
<b>2 March</b> 2026.</p>
<aside class="related"><h3>Related stories</h3><a href="/2">Storm closes the coastal road for a third day</a></aside>
</article>
<footer><p>&copy; 2026 Example News. All rights reserved.</p><p>This site uses cookies. <a href="/c">Read our policy</a></p></footer>
</body></html>'::text AS article;

SELECT strip_boilerplate(article) FROM page;
SELECT block_no, start_pos IS NOT NULL AS placed, kind, is_body, left(content, 50) AS begins
FROM page, article_blocks(article);

SELECT mention, value, start_pos IS NOT NULL AS placed FROM page, extract_dates(article, '2026-03-02');
SELECT mention, person, title, start_pos IS NOT NULL AS placed FROM page, extract_persons(article);

-- A position is given exactly where the words stand in the page as they are shown.
SELECT count(*) AS misplaced
FROM page, article_blocks(article) b
WHERE substr(article, start_pos, length(content)) <> content;

DROP TABLE page;
