/** What is not met yet: thread → the expectation's name → why. An entry whose expectation holds makes its test fail, so the list only shrinks. */
export const UNMET: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "bot-on-command": {
    "2026-01-14T09:40: new-staff-mails at least 1, or summary says /{main}[^\\n]*(confirm|not by support|look)|(confirm|not by support)[^\\n]*{main}/ (somebody of support must learn that there is something to confirm)":
      "nobody is told yet that there is something to confirm",
    "2026-01-14T11:31: all-clear says /it is over/ and says /computed anew/ (support told the robot to close)":
      "a robot that support told to close does not close for support yet",
    "2026-01-14T11:31: new-customer-mails are 1": "a robot that support told to close does not close for support yet",
    "2026-01-14T11:31: rcas are 1": "a robot that support told to close does not close for support yet",
    "2026-01-14T11:31: anything does not say //close/ (lines for other robots are not for customers)":
      "lines for other robots are still quoted",
  },
  "closing-in-one-word": {
    "2026-07-09T08:05: what-happened does not say /closing this/ (this says nothing of what happened)":
      "the closing word is still the last comment, whatever it says",
    "2026-07-09T08:05: all-clear says /load balancer/ and says /DNS record/ (support told it in full three minutes before)":
      "the closing word is still the last comment, whatever it says",
    "2026-07-09T08:05: customer-mail says /DNS record/ (who reads only the mail wants to know it too)":
      "the closing word is still the last comment, whatever it says",
    "2026-07-09T08:05: status says /load balancer/": "the closing word is still the last comment, whatever it says",
  },
  "duplicate-chain": {
    "2025-11-04T09:24: second, status says /{main}/ (readers must find the thread where it goes on)":
      "a duplicate still ends like any other incident",
    "2025-11-04T09:45: third, status says /{main}/ (the one it repeats is closed, too: the last of the chain is where it goes on)":
      "a duplicate still ends like any other incident",
    "2025-11-04T09:45: third, anything does not say /(?<!(when|until|once|that|whether|before|if|not) )it is over/ and does not say /\\): over/ and does not say /it lasted/":
      "a duplicate still ends like any other incident",
    "2025-11-04T09:45: third, rcas are 0 (closed as completed while marked a duplicate ends nothing)":
      "a duplicate still ends like any other incident",
    "2025-11-04T10:30: status says /{second}/ (the original names its duplicates)": "a duplicate still ends like any other incident",
    "2025-11-04T10:46: second, newest says /{main}/ and says /token between two/ (whoever follows a duplicate hears of the end here)":
      "a duplicate still ends like any other incident",
    "2025-11-04T10:46: third, newest says /{main}/ and says /token between two/": "a duplicate still ends like any other incident",
    "2025-11-04T10:46: second, customer-mails at most 1 (they had one mail of the beginning here; the end reaches the same list from the original)":
      "a duplicate still ends like any other incident",
    "2025-11-04T10:46: third, customer-mails at most 1": "a duplicate still ends like any other incident",
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
  "duplicate-of-a-private-one": {
    "2025-03-11T13:25: anything does not say /vault/ and does not say /rows of another/ (what is private is not named in public)":
      "a duplicate still ends like any other incident",
    "2025-03-11T13:25: anything does not say /(?<!(when|until|once|that|whether|before|if|not) )it is over/ and does not say /\\): over/ (nobody said that it is)":
      "a duplicate still ends like any other incident",
    "2025-03-11T13:25: status says /\\bclosed\\b/ (readers must see that this thread is closed)":
      "a duplicate still ends like any other incident",
    "2025-03-11T13:25: rcas are 0": "a duplicate still ends like any other incident",
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
  "form-severity": {
    "2025-05-06T10:40: customer-mails are 0 (a friendly word confirms nothing)":
      "a plain comment of support still confirms what others closed, at a severity that nobody of support set",
    "2025-05-06T10:40: rcas are 0":
      "a plain comment of support still confirms what others closed, at a severity that nobody of support set",
    "2025-05-06T10:40: thread does not say /(?<!(when|until|once|that|whether|before|if|not) )it is over/ and does not say /confirmed it/":
      "a plain comment of support still confirms what others closed, at a severity that nobody of support set",
    "2025-05-06T12:07: rcas are 0":
      "a plain comment of support still confirms what others closed, at a severity that nobody of support set",
  },
  "gone-for-now": {
    "2025-09-26T12:52: new-comments are 0, or newest says /gone for now|makeshift|leave this issue open/ (a notice that it is not solved, without support's word that it is gone, contradicts support)":
      "a miss is still announced past what support has just said",
    "2025-10-17T10:00: all-clear does not say /lasted (2\\d|\\d\\d) days|lasted \\d+ weeks/ (the issue was open so long; nobody says that the trouble lasted)":
      "how long the issue was open still stands as how long the trouble lasted",
    "2025-10-17T10:00: customer-mail does not say /lasted (2\\d|\\d\\d) days|lasted \\d+ weeks/":
      "how long the issue was open still stands as how long the trouble lasted",
  },
  "label-deleted": {
    "2026-04-02T07:40: new-customer-mails are 1 (they were told that it is critical)":
      "a label that was deleted still ends an incident without a word",
    "2026-04-02T07:52: summary says /sev1/ (the owner must learn which label is missing)":
      "a label that was deleted still ends an incident without a word",
  },
  "merged-by-support": {
    "2026-02-10T10:15: all-clear says /{patch}/ and says /merged/ and says /closed/ and does not say /it is over/ and does not say /a fix/ (that it was merged is all that is known)":
      "a change is still told as merged when it was first mentioned, and as a fix",
    "2026-02-10T10:15: customer-mail says /merged/ and does not say /it is over/ and does not say /a fix/":
      "a change is still told as merged when it was first mentioned, and as a fix",
    "2026-02-10T10:15: rca says /10:15[^\\n]*(merged|closed)/ and does not say /09:00[^\\n]*merged/ (merged when it was merged)":
      "a change is still told as merged when it was first mentioned, and as a fix",
    "2026-02-10T10:15: rca does not say /{other}/ (a stranger's change that was not merged has no part in it)":
      "changes of strangers that were never merged still stand in the review",
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
  "opened-with-commands": {
    "2026-03-03T22:11: status says /Jobs of all projects wait/ and says /moving them to the second/ and says /22:40/ (all of it has been said: who, what, and when the next word comes)":
      "the text of an issue that support opened is not quoted yet as the first word",
    "2026-03-03T22:35: status says /23:35/ and says /Half of the workers run/ and says /Jobs of all projects wait/":
      "the text of an issue that support opened is not quoted yet as the first word",
    "2026-03-03T23:20: all-clear says /it is over/ and says /the queue is empty/ and says /Jobs of all projects/":
      "the text of an issue that support opened is not quoted yet as the first word",
    "2026-03-03T23:20: rca says /^\\|[^\\n]*22:10/ and does not say /^\\|[^\\n]*22:35[^\\n]*first answer/ (the first answer was the opening)":
      "the text of an issue that support opened is not quoted yet as the first word",
  },
  "outlook-answer": {
    "2026-02-17T14:20: anything does not say /Sent:/ and does not say /Subject:/ and does not say /noreply/ and does not say /unsubscribe/ and does not say /receiving this because/ and does not say /reply to this email directly/ (the head and the foot of a mail are not support's word)":
      "the foot of an answer by mail is still quoted",
    "2026-02-17T16:00: status says /tax table/ and does not say /\\+31/ (a signature says nothing of the incident)":
      "the foot of an answer by mail is still quoted",
    "2026-02-17T16:02: all-clear says /it is over/ and says /tax table/ and does not say /\\+31/":
      "the foot of an answer by mail is still quoted",
    "2026-02-17T16:02: anything does not say /Sent:/ and does not say /Subject:/ and does not say /unsubscribe/ and does not say /\\+31/":
      "the foot of an answer by mail is still quoted",
  },
  "paused-until": {
    "2026-03-06T10:00: status says /pause until Monday[^\\n]*(not understood|time)|(not understood|time)[^\\n]*pause until Monday/ and does not say /paused since/ (it names no time)":
      "a pause does not know an end yet",
    "2026-03-09T08:07: status does not say /is paused|paused since/ (Monday is here)": "a pause does not know an end yet",
  },
  "pending-answered": {
    "no run fails": "there are no pending labels yet",
    "2026-03-10T09:40: status says /waits? for an answer/ and says /deploy log/ (who was asked must see that it is their turn)":
      "there are no pending labels yet",
    "2026-03-10T09:40: status says /comment here/ (and what to do)": "there are no pending labels yet",
    "2026-03-10T09:40: status says /7 h(ours?)? 20 min/ (eight hours less the forty minutes that had passed are left)":
      "there are no pending labels yet",
    "2026-03-10T10:00: status says /waits? for an answer/ (the one who was asked has not answered)": "there are no pending labels yet",
    "2026-03-10T13:00: status says /13:00/ and says /20:20/ (it runs again since the answer, and is due seven hours and twenty minutes after it)":
      "there are no pending labels yet",
    "2026-03-10T14:00: all-clear says /it is over/ and says /lost a permission/": "there are no pending labels yet",
  },
  "reopened-by-reporter": {
    "2026-01-20T12:00: new-customer-mails are 0 (nobody of support has said so yet)":
      "a reopening by others is still told at once, as if support had said it",
    "2026-01-20T12:00: new-comments are 0": "a reopening by others is still told at once, as if support had said it",
    "2026-01-20T12:20: new-customer-mails are 1 (they were told that it was over)":
      "a reopening by others is still told at once, as if support had said it",
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
