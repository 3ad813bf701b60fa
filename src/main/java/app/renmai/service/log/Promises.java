package app.renmai.service.log;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.service.log.UnderstoodLine.Promise;
import app.renmai.text.TimeWord;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who promised what: clauses such as "I'll send the plan by Friday", 周五前发方案 and 陈总答应下周给报价. */
final class Promises {
    private static final String TRIMMED = " ,，、;；。.:：";

    private static final String COUNTS = "0123456789一二两三四五六七八九十几百千";

    private static final int MOST = 20;

    private final Line line;
    private final Names names;

    Promises(Line line, Names names) {
        this.line = line;
        this.names = names;
    }

    List<Promise> read() {
        List<Promise> promises = new ArrayList<>();
        List<Integer> starts = line.clauseStarts();
        int done = 0;
        for (int i = 0; i < starts.size() && promises.size() < MOST; i++) {
            int start = starts.get(i);
            if (start < done || start >= line.length() || !line.free(start)) {
                continue;
            }
            Clause clause = new Clause(start, end(starts, i), start == starts.getFirst());
            Optional<Promise> promise = clause.promise();
            if (promise.isPresent()) {
                promises.add(promise.get());
                line.take(promise.get().span().start(), promise.get().span().end());
                done = clause.end;
            }
        }
        return promises;
    }

    /** A clause goes on over commas' gaps in Han, but not into the next one that has a subject. */
    private int end(List<Integer> starts, int index) {
        int start = starts.get(index);
        int end = Math.min(line.clauseEnd(start), line.nextTaken(start));
        for (int next = index + 1; next < starts.size() && starts.get(next) < end; next++) {
            int other = starts.get(next);
            boolean joined = Words.of("clause").at(line.plain(), other);
            if (other > start && (joined || subject(other) > 0 && !afterJoint(start, other))) {
                return other;
            }
        }
        return end;
    }

    private boolean afterJoint(int start, int other) {
        return afterJoints(start) == other;
    }

    private int subject(int place) {
        return Math.max(
                Words.of("me").endAt(line.plain(), place),
                Words.of("them").endAt(line.plain(), place));
    }

    private int afterJoints(int start) {
        int place = start;
        int end = Words.of("clause").endAt(line.plain(), place);
        while (end > 0) {
            place = line.skipSpaces(end);
            end = Words.of("clause").endAt(line.plain(), place);
        }
        return place;
    }

    /** A clause that may hold a promise. */
    private final class Clause {
        private final int end;
        private final boolean first;
        private final int begin;
        private Owner owner = Owner.ME;
        private boolean subject;
        private Optional<Part<Someone>> person = Optional.empty();
        private int verb;

        Clause(int start, int end, boolean first) {
            this.end = end;
            this.first = first;
            this.begin = afterJoints(start);
            this.verb = after("to", begin);
        }

        Optional<Promise> promise() {
            if (begin >= end) {
                return Optional.empty();
            }
            readSubject();
            TimeWord.@Nullable Day due = deadline();
            int vow = Words.of("vow").endAt(line.plain(), verb);
            int modal = meets(verb) ? -1 : Words.of("modal").endAt(line.plain(), verb);
            boolean marked = due != null && marked(due);
            boolean promised;
            if (wishes()) {
                promised = false;
            } else if (vow > 0) {
                promised = true;
                verb = afterPronoun(line.skipSpaces(vow));
            } else if (modal > 0 && subject) {
                boolean wish = Words.of("modal.wish").endAt(line.plain(), verb) == modal;
                verb = line.skipSpaces(modal);
                promised = !meeting(verb) && !(wish && thing(verb)) && !(moves(modal) && !does());
            } else {
                promised = withoutModal(due, marked);
            }
            return promised
                    ? Optional.of(made(due)).filter(it -> !it.text().isEmpty())
                    : Optional.empty();
        }

        /** 欠她一份报价, 答应我给报价: to whom is no part of what is owed. */
        private int afterPronoun(int place) {
            if (place >= end || !Words.han(line.plain().charAt(place))) {
                return place;
            }
            int pronoun =
                    Math.max(
                            Words.of("me").endAt(line.plain(), place),
                            Words.of("them").endAt(line.plain(), place));
            return pronoun > 0 && pronoun < end ? pronoun : place;
        }

        /** 来电 is a call, though 来 may lead to what somebody will do. */
        private boolean meets(int place) {
            int kind = Kinds.endAt(line.plain(), place);
            int incoming = Words.of("incoming").endAt(line.plain(), place);
            return Math.max(kind, incoming) > Words.of("modal").endAt(line.plain(), place);
        }

        /** "I'll meet Tom tomorrow" is a plan, not a promise, where nothing happened before. */
        private boolean meeting(int place) {
            int after = Math.max(place, Words.of("go").endAt(line.plain(), place));
            return first && Kinds.endAt(line.plain(), line.skipSpaces(after)) > 0;
        }

        /** 孙悦来发名单 tells what she will do, 来福士 where it was. */
        private boolean moves(int modal) {
            return "来去".indexOf(line.plain().charAt(modal - 1)) >= 0;
        }

        private boolean does() {
            return Words.of("promise.verb").at(line.plain(), verb);
        }

        /** "She needs the numbers by Wednesday" is nothing she owes. */
        private boolean wishes() {
            int wish = Words.of("wish").endAt(line.plain(), verb);
            return owner == Owner.THEM && wish > 0 && !line.plain().startsWith(" to ", wish);
        }

        /** 他要二十个主持人 tells what he needs; 他要发名单, what he will do. */
        private boolean thing(int place) {
            return Words.of("promise.verb").endAt(line.plain(), place) < 0
                    && Words.of("deadline").endAt(line.plain(), place) < 0
                    && line.timeAt(place).isEmpty()
                    && COUNTS.indexOf(line.plain().charAt(Math.min(place, line.length() - 1))) >= 0;
        }

        private boolean withoutModal(TimeWord.@Nullable Day due, boolean marked) {
            if (due == null) {
                return false;
            }
            boolean ahead = due.start() <= verb;
            int after = ahead ? line.skipSpaces(afterDue(due)) : verb;
            boolean does = Words.of("promise.verb").at(line.plain(), after);
            boolean han = Words.han(line.plain().charAt(verb));
            if (!han) {
                boolean past = Kinds.endAt(line.plain(), verb) > 0 && !does;
                return marked && (does || subject && !past) || does && !first;
            }
            if (marked) {
                return does || subject || !first && !saysKind();
            }
            return subject && does && (owner == Owner.THEM || !first);
        }

        private boolean saysKind() {
            for (int i = begin; i < end; i++) {
                if (Kinds.endAt(line.plain(), i) > 0) {
                    return true;
                }
            }
            return false;
        }

        private void readSubject() {
            int me = Words.of("me").endAt(line.plain(), begin);
            int them = Words.of("them").endAt(line.plain(), begin);
            if (me > 0 || them > 0) {
                owner = them > me ? Owner.THEM : Owner.ME;
                subject = true;
                verb = line.skipSpaces(Math.max(me, them));
                return;
            }
            Optional<Names.Found> name = names.at(begin, Names.Trust.CAPITAL);
            if (name.isPresent() && name.get().end() < end) {
                int next = line.skipSpaces(name.get().end());
                boolean contact =
                        name.get().person().readings().stream().noneMatch(Someone::newcomer);
                boolean acts =
                        Words.of("modal").at(line.plain(), next)
                                || Words.of("vow").at(line.plain(), next);
                if (acts || contact) {
                    owner = Owner.THEM;
                    subject = true;
                    person = Optional.of(name.get().person());
                    verb = next;
                }
            }
        }

        private TimeWord.@Nullable Day deadline() {
            for (TimeWord word : line.deadlines()) {
                if (word.start() >= end) {
                    return null;
                }
                if (word.start() >= begin && word instanceof TimeWord.Day day) {
                    return day;
                }
            }
            return null;
        }

        private boolean marked(TimeWord.Day due) {
            String plain = line.plain();
            boolean after = Words.of("deadline.after").at(plain, line.skipSpaces(due.end()));
            boolean inside = plain.charAt(due.end() - 1) == '内';
            return after || inside || deadlineWord(due.start()) < due.start() || led(due);
        }

        /** The word that leads to it may be part of it: "by Friday". */
        private boolean led(TimeWord.Day due) {
            return Words.of("deadline").at(line.plain(), due.start());
        }

        /** Where the word that leads to the day begins, or the day itself. */
        private int deadlineWord(int day) {
            Words words = Words.of("deadline");
            for (int i = Math.max(begin, day - 14); i < day; i++) {
                int word = line.wordBegins(i) ? words.endAt(line.plain(), i) : -1;
                if (word > 0 && line.skipSpaces(word) >= day) {
                    return i;
                }
            }
            return day;
        }

        private int afterDue(TimeWord.Day due) {
            int after = Words.of("deadline.after").endAt(line.plain(), line.skipSpaces(due.end()));
            int end = Math.max(due.end(), after);
            int clock = clockAfter(end);
            return Math.max(end, clock);
        }

        /** "By Friday noon": the hour is not kept, but it is no part of what is owed. */
        private int clockAfter(int place) {
            int next = line.skipSpaces(place);
            int end = place;
            for (TimeWord word : line.deadlines()) {
                if (word.start() == next && !(word instanceof TimeWord.Length)) {
                    end =
                            Math.max(
                                    word.end(),
                                    Words.of("deadline.after").endAt(line.plain(), word.end()));
                    next = line.skipSpaces(end);
                }
            }
            return end;
        }

        private Promise made(TimeWord.@Nullable Day due) {
            String text;
            Optional<Part<LocalDate>> until = Optional.empty();
            int last = end;
            if (due == null) {
                text = owed(verb, end);
            } else {
                int from = Math.max(verb, deadlineWord(due.start()));
                int to = afterDue(due);
                boolean between = from > verb && to < end;
                text =
                        joined(
                                owed(verb, Math.max(verb, from)),
                                typed(Math.max(to, verb), end),
                                between);
                if (from <= verb) {
                    text = owed(Math.max(to, verb), end);
                }
                Span span = new Span(Math.max(begin, deadlineWord(due.start())), to);
                until =
                        Optional.of(
                                due.days().isEmpty()
                                        ? Part.impossible(List.of(span), Part.Problem.NO_SUCH_DAY)
                                        : Part.of(List.of(span), due.days()));
                last = Math.max(to, end);
            }
            int start = begin;
            while (last > start && TRIMMED.indexOf(line.plain().charAt(last - 1)) >= 0) {
                last--;
            }
            return new Promise(new Span(start, last), owner, person, text, until);
        }

        private String joined(String one, String other, boolean between) {
            if (one.isEmpty() || other.isEmpty()) {
                return one + other;
            }
            boolean han =
                    between
                            && Words.han(other.charAt(0))
                            && Words.han(one.charAt(one.length() - 1));
            return han ? one + other : one + " " + other;
        }

        private String typed(int from, int to) {
            int start = from;
            int last = to;
            while (start < last && TRIMMED.indexOf(line.plain().charAt(start)) >= 0) {
                start++;
            }
            while (last > start && TRIMMED.indexOf(line.plain().charAt(last - 1)) >= 0) {
                last--;
            }
            return start < last ? line.typed(start, last) : "";
        }

        /** What is owed, without the giving: "send him the shelf plan" is the shelf plan. */
        private String owed(int from, int to) {
            int place = after("to", from);
            int give = Words.of("give").endAt(line.plain(), place);
            int next = give > 0 ? line.skipSpaces(give) : to;
            if (next < to && !line.plain().startsWith("back ", next)) {
                place = next;
            }
            place = recipient(place, to);
            int article = Words.of("article").endAt(line.plain(), place);
            while (article > 0 && article < to) {
                place = line.skipSpaces(article);
                article = Words.of("article").endAt(line.plain(), place);
            }
            String owed = place < to ? typed(place, to) : "";
            return owed.isEmpty() ? typed(from, to) : owed;
        }

        private int hanRecipient(int place, int to) {
            int given = Words.of("for").endAt(line.plain(), place);
            Optional<Names.Found> name =
                    given < 0 ? Optional.empty() : names.at(given, Names.Trust.KNOWN);
            if (name.isEmpty() || name.get().end() >= to) {
                return place;
            }
            person = person.or(() -> Optional.of(name.get().person()));
            return name.get().end();
        }

        private int after(String word, int place) {
            return line.plain().startsWith(word + " ", place)
                    ? line.skipSpaces(place + word.length())
                    : place;
        }

        private int recipient(int place, int to) {
            if (place >= to) {
                return place;
            }
            if (Words.han(line.plain().charAt(place))) {
                return hanRecipient(place, to);
            }
            int pronoun = Words.of("recipient").endAt(line.plain(), place);
            if (pronoun > 0 && pronoun < to) {
                return after("to", line.skipSpaces(pronoun));
            }
            Optional<Names.Found> name = names.at(place, Names.Trust.KNOWN);
            if (name.isPresent() && name.get().end() < to) {
                person = person.or(() -> Optional.of(name.get().person()));
                return after("to", line.skipSpaces(name.get().end()));
            }
            return place;
        }
    }
}
