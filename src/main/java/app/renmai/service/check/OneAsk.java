package app.renmai.service.check;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.check.Lexicon.Hit;
import app.renmai.text.DateText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether exactly one small thing is asked for, on a day. */
final class OneAsk implements Rule {
    @Override
    public String id() {
        return "one-ask";
    }

    @Override
    public Evidence evidence() {
        return Evidence.COMMON_PRACTICE;
    }

    @Override
    public void look(Passage passage, Notes notes) {
        if (passage.counted().isEmpty()) {
            return;
        }
        List<Integer> asks = asks(passage);
        if (asks.isEmpty()) {
            int end = passage.counted().getLast().end();
            notes.find("one-ask", passage.body().span(end, end));
            return;
        }
        boolean one = one(passage, asks, notes);
        boolean small = small(passage, asks.getFirst(), notes);
        boolean dated = dated(passage, asks.getFirst(), notes);
        if (one && small && dated) {
            notes.holds();
        }
    }

    /** The sentences that ask for something; gentler ones only when no other does. */
    private static List<Integer> asks(Passage passage) {
        List<Integer> strong = with(passage, "ask.strong");
        return strong.isEmpty() ? with(passage, "ask.soft") : strong;
    }

    private static List<Integer> with(Passage passage, String group) {
        String plain = passage.plain();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < passage.counted().size(); i++) {
            Sentence one = passage.counted().get(i);
            boolean asks = Lexicon.of(group).in(plain, one.start(), one.end());
            boolean question = "?？".indexOf(plain.charAt(one.end() - 1)) >= 0;
            boolean letsGo = !question && Lexicon.of("easy-no").in(plain, one.start(), one.end());
            boolean detail = !found.isEmpty() && found.getLast() == i - 1 && detail(plain, one);
            if (asks && !letsGo && !detail) {
                found.add(i);
            }
        }
        return found;
    }

    /** "Would 3 pm suit you?" after an ask asks for the same. */
    private static boolean detail(String plain, Sentence one) {
        return !Lexicon.of("ask.thing").in(plain, one.start(), one.end());
    }

    private static boolean one(Passage passage, List<Integer> asks, Notes notes) {
        if (asks.size() > 1) {
            Sentence second = passage.counted().get(asks.get(1));
            notes.find(
                    "one-ask.several",
                    passage.body().span(second.start(), second.end()),
                    asks.size());
            return false;
        }
        Sentence only = passage.counted().get(asks.getFirst());
        List<Hit> also = Lexicon.of("ask.also").all(passage.plain(), only.start(), only.end());
        if (!also.isEmpty()) {
            notes.find(
                    "one-ask.several",
                    passage.body().span(also.getFirst().start(), only.end()),
                    also.size() + 1);
            return false;
        }
        return true;
    }

    private static boolean small(Passage passage, int index, Notes notes) {
        Pitch.Kind kind = passage.input().draft().kind();
        if (kind == Pitch.Kind.PROPOSAL || kind == Pitch.Kind.PLAN) {
            return true;
        }
        Sentence ask = passage.counted().get(index);
        List<Hit> big = Lexicon.of("ask.big").all(passage.plain(), ask.start(), ask.end());
        if (big.isEmpty()) {
            return true;
        }
        Hit first = big.getFirst();
        notes.find(
                "one-ask.big",
                passage.body().span(first.start(), first.end()),
                passage.quote(first.start(), first.end()));
        return false;
    }

    private static boolean dated(Passage passage, int index, Notes notes) {
        int from = Math.max(0, index - 1);
        int to = Math.min(passage.counted().size() - 1, index + 1);
        for (int i = from; i <= to; i++) {
            Sentence near = passage.counted().get(i);
            if (Lexicon.of("date").in(passage.plain(), near.start(), near.end())) {
                return true;
            }
        }
        Sentence ask = passage.counted().get(index);
        List<Hit> vague = Lexicon.of("date.vague").all(passage.plain(), ask.start(), ask.end());
        String day = day(passage);
        if (vague.isEmpty()) {
            Fix fix = insertion(passage, ask, day);
            notes.mend("one-ask.undated", passage.body().span(ask.start(), ask.end()), fix);
        } else {
            Hit first = vague.getFirst();
            Span span = passage.body().span(first.start(), first.end());
            notes.mend(
                    "one-ask.vague",
                    span,
                    new Fix(span, day, day),
                    passage.quote(first.start(), first.end()));
        }
        return false;
    }

    private static String day(Passage passage) {
        var day = passage.input().background().proposedDay();
        return passage.chinese()
                ? day.getMonthValue()
                        + "月"
                        + day.getDayOfMonth()
                        + "日（"
                        + DateText.shortWeekday(day, Locale.SIMPLIFIED_CHINESE)
                        + "）"
                : "on " + DateText.weekday(day, Locale.ENGLISH);
    }

    /** English says the day at the end of the question, Chinese at the beginning of it. */
    private static Fix insertion(Passage passage, Sentence ask, String day) {
        if (passage.chinese()) {
            List<Hit> strong =
                    Lexicon.of("ask.strong").all(passage.plain(), ask.start(), ask.end());
            int at = clauseStart(passage.plain(), ask, strong);
            return new Fix(passage.body().span(at, at), day, day);
        }
        int at =
                ask.end()
                        - (Character.isLetterOrDigit(passage.plain().charAt(ask.end() - 1))
                                ? 0
                                : 1);
        return new Fix(passage.body().span(at, at), " " + day, day);
    }

    private static int clauseStart(String plain, Sentence ask, List<Hit> strong) {
        int from = strong.isEmpty() ? ask.end() : strong.getFirst().start();
        for (int i = from; i > ask.start(); i--) {
            if ("，,；;。".indexOf(plain.charAt(i - 1)) >= 0 && i < from) {
                return i;
            }
        }
        return ask.start();
    }
}
