package app.renmai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rule 7: every text is there in both languages, used, and alike in what it takes. */
class MessagesTest {
    private static final Texts PROGRAM = new Texts(Sources.under(Sources.MAIN));
    private static final Map<String, String> ENGLISH = read("en");
    private static final Map<String, String> CHINESE = read("zh_CN");

    private static Path file(String language) {
        return Sources.RESOURCES.resolve("i18n/messages_" + language + ".properties");
    }

    private static Map<String, String> read(String language) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(Sources.text(file(language))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        texts.forEach((key, text) -> sorted.put((String) key, (String) text));
        return Map.copyOf(sorted);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(missing(ENGLISH.keySet(), CHINESE)).as("add to messages_zh_CN").isEmpty();
        assertThat(missing(CHINESE.keySet(), ENGLISH)).as("add to messages_en").isEmpty();
    }

    private static Set<String> missing(Set<String> keys, Map<String, String> texts) {
        Set<String> missing = new TreeSet<>(keys);
        missing.removeAll(texts.keySet());
        return missing;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh_CN"})
    void noKeyStandsTwice(String language) {
        Set<String> seen = new HashSet<>();
        List<String> twice =
                Sources.text(file(language))
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .toList();
        assertThat(twice).as("the later text silently wins: keep one").isEmpty();
    }

    @Test
    void everyKeyAskedForIsThere() {
        assertThat(PROGRAM.calls().stream().filter(call -> !ENGLISH.containsKey(call.key())))
                .as("add the key to both messages_en and messages_zh_CN")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        assertThat(ENGLISH.keySet().stream().filter(key -> !used(key)).sorted())
                .as("nobody says these: delete them from both languages")
                .isEmpty();
    }

    private static boolean used(String key) {
        boolean command =
                key.startsWith("command.")
                        && PROGRAM.commands().contains(key.substring("command.".length()));
        return command || PROGRAM.spells(key);
    }

    @Test
    void everyConstantThatNamesAMessageHasIt() {
        List<String> missing = new ArrayList<>();
        PROGRAM.families()
                .forEach(
                        (family, codes) ->
                                codes.stream()
                                        .map(code -> family + "." + code)
                                        .filter(key -> !ENGLISH.containsKey(key))
                                        .forEach(missing::add));
        assertThat(PROGRAM.families()).containsKey("section");
        assertThat(missing).as("add these to both languages").isEmpty();
    }

    @Test
    void everyCommandHasItsText() {
        assertThat(PROGRAM.commands()).isNotEmpty();
        assertThat(PROGRAM.commands().stream().filter(id -> !ENGLISH.containsKey("command." + id)))
                .as("add command.<id> to both languages")
                .isEmpty();
    }

    @Test
    void placeholdersAreTheSameInBothLanguages() {
        ENGLISH.forEach(
                (key, text) ->
                        assertThat(placeholders(CHINESE.getOrDefault(key, text)))
                                .as("placeholders of %s in Chinese", key)
                                .isEqualTo(placeholders(text)));
    }

    @Test
    void callsGiveWhatTheTextTakes() {
        List<String> wrong = new ArrayList<>();
        for (Texts.Call call : PROGRAM.calls()) {
            Set<Integer> wanted = placeholders(ENGLISH.getOrDefault(call.key(), ""));
            int most = wanted.stream().mapToInt(number -> number + 1).max().orElse(0);
            if (most != call.arguments()) {
                wrong.add(
                        call.at()
                                + " gives "
                                + call.arguments()
                                + " for "
                                + call.key()
                                + " of "
                                + most);
            }
        }
        assertThat(wrong).as("arguments given against placeholders in the text").isEmpty();
    }

    private static Set<Integer> placeholders(String text) {
        Set<Integer> numbers = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_NUMBER) {
                numbers.add(pattern.getPart(i).getValue());
            }
        }
        return numbers;
    }

    @Test
    void englishPluralsKnowOneAndOther() {
        ENGLISH.forEach(
                (key, text) -> {
                    for (String plural : plurals(text)) {
                        assertThat(plural).as("plural forms of %s", key).contains("one", "other");
                    }
                    assertThat(text).as("a real plural in %s", key).doesNotContain("(s)");
                });
    }

    private static List<String> plurals(String text) {
        List<String> found = new ArrayList<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                StringBuilder forms = new StringBuilder();
                int limit = pattern.getLimitPartIndex(i);
                for (int j = i; j < limit; j++) {
                    if (pattern.getPartType(j) == Part.Type.ARG_SELECTOR) {
                        forms.append(pattern.getSubstring(pattern.getPart(j))).append(' ');
                    }
                }
                found.add(forms.toString());
            }
        }
        return found;
    }

    @Test
    void chineseIsSetAsChineseIs() {
        Pattern halfWidth =
                Pattern.compile("\\p{IsHan}[,;:!?()]|[,;:!?(]\\p{IsHan}|\\p{IsHan}\\.( |$)");
        Pattern crowded = Pattern.compile("\\p{IsHan}[A-Za-z]|[A-Za-z]\\p{IsHan}");
        CHINESE.forEach(
                (key, text) -> {
                    String plain = text.replaceAll("\\{\\d+, *(plural|select), *|=?\\w+ *\\{", "");
                    assertThat(plain)
                            .as("full-width punctuation in %s", key)
                            .doesNotContainPattern(halfWidth);
                    assertThat(plain)
                            .as("a space between Han and Latin in %s", key)
                            .doesNotContainPattern(crowded);
                });
    }
}
