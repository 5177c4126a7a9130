-- The body of an article, and what its other blocks are. The articles are invented.
SELECT strip_boilerplate('') = '' AS empty_text, strip_boilerplate(E' \n\t\n') = '' AS blank_text,
       strip_boilerplate(NULL) IS NULL AS null_text;

CREATE TEMP TABLE harbour AS SELECT
'Home | News | Sport | Weather

Thursday, 16 March 2023

Westmoor harbour closed for days

Westmoor harbour closed for days
By Paul Tenner
Published: 14 March 2023, 10:15

The harbour of Westmoor will stay closed until the end of the week after a crane fell into the basin on Tuesday, the port authority said. No one was hurt, but two barges were damaged.

Divers went down on Wednesday morning to see how the crane could be raised. "It lies across the channel, and nothing larger than a rowing boat gets past," said the harbour master, Edith Lorne.

The fallen crane in the harbour of Westmoor on Wednesday. 2023.3.15 / Reuters
The fallen crane in the harbour of Westmoor on Wednesday. 2023.3.15 / Reuters

A crane from the north

The owners of the quay said that they would pay for the work. They have asked a company from the north to send a floating crane, which needs three days to arrive.

Share this article

Related articles

Council votes on new bridge across the river

Tags: harbour

We use cookies. Read our cookie policy.

Accept all'::text AS article;

\pset format unaligned
SELECT strip_boilerplate(article) FROM harbour;
\pset format aligned

SELECT block_no, kind, is_body, reason, left(content, 30) AS content
FROM harbour, article_blocks(article) ORDER BY block_no;

-- Scores say the same as the verdict; content stands at its position; the body's blocks are the stripped text.
SELECT bool_and((score >= 0.5) = is_body) AS scores_agree,
       bool_and(substr(article, start_pos, length(content)) = content) AS positions_agree,
       string_agg(content, E'\n\n' ORDER BY block_no) FILTER (WHERE is_body)
           = min(strip_boilerplate(article)) AS body_agrees
FROM harbour, article_blocks(article);

-- The same page in HTML.
SELECT strip_boilerplate(
    '<html><body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav><article>'
    || '<h1>Westmoor harbour closed for days</h1><p class="byline">By Paul Tenner</p>'
    || '<p>The harbour of Westmoor will stay closed until the end of the week after a crane fell into the basin on '
    || 'Tuesday, the port authority said. No one was hurt.</p>'
    || '<figure><img src="c.jpg"><figcaption>The fallen crane in the harbour.</figcaption></figure>'
    || '<p>Divers went down on Wednesday morning to see how the crane could be raised &amp; found it lying across the '
    || 'channel, said the harbour master.</p></article><footer><p>Copyright 2023</p></footer></body></html>') AS body;
