/** What is not met yet: thread → the expectation's name → why. An entry whose expectation holds makes its test fail, so the list only shrinks. */
export const UNMET: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "closing-in-one-word": {
    "2026-07-09T08:05: what-happened does not say /closing this/ (this says nothing of what happened)":
      "the closing word is still the last comment, whatever it says",
    "2026-07-09T08:05: all-clear says /load balancer/ and says /DNS record/ (support told it in full three minutes before)":
      "the closing word is still the last comment, whatever it says",
    "2026-07-09T08:05: customer-mail says /DNS record/ (who reads only the mail wants to know it too)":
      "the closing word is still the last comment, whatever it says",
    "2026-07-09T08:05: status says /load balancer/": "the closing word is still the last comment, whatever it says",
  },
  "duplicate-in-words": {
    "2020-11-14T05:10: status does not say /no time for the next update/ (support has just named a time)":
      "a time that support names in plain words is not yet known to be one",
    "2020-11-14T05:34: twin, anything does not say /(?<!(when|until|once|that|whether|before|if|not) )it is over/ and does not say /over since/ and does not say /\\): over/ and does not say /it lasted/ and does not say /solved \\d\\d:\\d\\d/ (the outage goes on in the other thread)":
      "a duplicate still ends like any other incident",
    "2020-11-14T05:34: twin, rcas are 0 (one outage has one review)": "a duplicate still ends like any other incident",
    "2020-11-14T05:34: twin, what-happened does not say /duplicate/ (that it is a duplicate is not what happened)":
      "a duplicate still ends like any other incident",
    "2020-11-14T05:53: third, status says /{main}/ (GitHub knows which issue it repeats)": "a duplicate still ends like any other incident",
    "2020-11-14T07:00: twin, newest says /{main}/ and says /certificate/ (whoever follows a duplicate hears of the end here)":
      "a duplicate still ends like any other incident",
    "2020-11-14T07:00: third, newest says /{main}/ and says /certificate/": "a duplicate still ends like any other incident",
  },
  "excluded-then-closed": {
    "2024-07-04T09:30: customer-mail does not say /no longer a severe/ (it is as severe as before, only the response times do not apply)":
      "what is set aside does not say yet that not covered is not over, nor that the issue is closed",
    "2024-07-06T20:00: status says /\\bclosed\\b|\\bover\\b/ (readers of a closed issue must see that it is closed)":
      "what is set aside does not say yet that not covered is not over, nor that the issue is closed",
  },
  "fix-merged-later": {
    "2025-09-29T18:10: status says /fix is being reviewed/ and does not say //assign/ and does not say //lgtm/ (lines for other robots are not for customers)":
      "lines for other robots are still quoted",
    "2025-09-29T18:46: rca does not say /18:05[^\\n]*merged/ (at 18:05 it was opened, not merged)":
      "a change is still told as merged when it was first mentioned, and as a fix",
    "2025-09-29T18:46: all-clear says /merged/ and does not say /it is over/ and does not say /a fix was merged/ (that a change was merged is all that is known; nobody has said yet that it mends it)":
      "a change is still told as merged when it was first mentioned, and as a fix",
    "2025-09-29T18:46: anything does not say //assign/ and does not say //lgtm/": "lines for other robots are still quoted",
    "at the end: rca does not say /18:05[^\\n]*merged/ (nor when it is refreshed)":
      "a change is still told as merged when it was first mentioned, and as a fix",
  },
  "gone-for-now": {
    "2025-09-26T12:52: new-comments are 0, or newest says /gone for now|makeshift|leave this issue open/ (a notice that it is not solved, without support's word that it is gone, contradicts support)":
      "a miss is still announced past what support has just said",
    "2025-10-17T10:00: all-clear does not say /lasted (2\\d|\\d\\d) days|lasted \\d+ weeks/ (the issue was open so long; nobody says that the trouble lasted)":
      "how long the issue was open still stands as how long the trouble lasted",
    "2025-10-17T10:00: customer-mail does not say /lasted (2\\d|\\d\\d) days|lasted \\d+ weeks/":
      "how long the issue was open still stands as how long the trouble lasted",
  },
  "midweek-closed-by-reporter": {
    "2025-04-16T17:21: anything does not say /(during|in) [^.\\n]{0,30}maintenance/ (nobody said that there was any: the policy names three days of each week)":
      "weekdays of a policy still stand as maintenance of this incident",
    "2025-04-16T18:50: new-staff-mails at least 1, or summary says /{main}[^\\n]*(confirm|not by support|by the (person|reporter|customer)|look)|(confirm|not by support)[^\\n]*{main}/ (somebody of support must learn that there is something to confirm)":
      "nobody is told yet that there is something to confirm",
    "2025-04-16T18:50: anything does not say /(during|in) [^.\\n]{0,30}maintenance/":
      "weekdays of a policy still stand as maintenance of this incident",
  },
  "opened-by-support": {
    "2024-07-18T23:51: status says /builds that use it/ (support's first word is there to be read)":
      "the text of an issue that support opened is not quoted yet as the first word",
    "2024-07-19T00:20: anything does not say /https?:\\u200b/ (a link that cannot be followed helps nobody)":
      "links in what support wrote are still broken",
    "2024-07-19T04:12: rca does not say /^\\|[^\\n]*00:20[^\\n]*first answer/ (the first answer was the opening, 23:50, as the promise is counted)":
      "the text of an issue that support opened is not quoted yet as the first word",
    "2024-07-19T04:12: anything does not say /<img/ (code of a picture is not for readers)":
      "the code of a picture still stands in a quote",
    "2024-07-19T04:12: anything does not say /https?:\\u200b/": "links in what support wrote are still broken",
  },
  "reopened-late": {
    "2022-03-01T15:40: sentences with /14:00/ of customer-mail says /pass|missed|late\\b|was due|had been|not kept|used up|gone/ (14:00 is over and gone; nobody can be promised it)":
      "a target that has passed is still named as if it lay ahead",
  },
  "talk-after-closing": {
    "2022-03-01T12:00: anything does not say /wrote:/ and does not say /unsubscribe/ and does not say /receiving this because/":
      "the foot of an answer by mail is still quoted",
    "2022-03-03T09:10: what-happened does not say /issue of its own/ (it is about something else)":
      "what is said after the closing still stands as its explanation",
    "2022-03-03T09:10: all-clear does not say /issue of its own/ (the all-clear was given two days ago and stays)":
      "what is said after the closing still stands as its explanation",
    "2022-03-03T09:10: rca does not say /closing comment[^\\n]*issue of its own/ (it was not said at the closing)":
      "what is said after the closing still stands as its explanation",
  },
};
