package app.renmai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePathScanner;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rule 8: colours have names, and the names stand in one sheet. */
class StylesTest {
    private static final Path TOKENS = Sources.RESOURCES.resolve("theme/tokens.css");
    private static final Pattern LITERAL =
            Pattern.compile(
                    "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|:\\s*(white|black|red|green|blue"
                            + "|gray|grey|yellow|orange)\\b");

    @Test
    void sheetsNameTheirColours() {
        List<String> found = new ArrayList<>();
        for (Path sheet : Sources.files(Sources.RESOURCES, ".css")) {
            if (!sheet.equals(TOKENS)) {
                List<String> lines = Sources.text(sheet).lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (LITERAL.matcher(lines.get(i)).find()) {
                        found.add(sheet + ":" + (i + 1) + " " + lines.get(i).strip());
                    }
                }
            }
        }
        assertThat(found).as("give the colour a name in tokens.css and use that").isEmpty();
    }

    @Test
    void codeNamesItsColours() {
        Pattern css = Pattern.compile("#[0-9a-fA-F]{6}\\b|#[0-9a-fA-F]{3}\\b|\\brgba?\\(");
        List<String> found = new ArrayList<>();
        Sources.under(Sources.MAIN.resolve("app/renmai/ui"))
                .visit(
                        source ->
                                new TreePathScanner<Void, Void>() {
                                    @Override
                                    public Void visitLiteral(LiteralTree literal, Void nothing) {
                                        if (literal.getValue() instanceof String text
                                                && css.matcher(text).find()) {
                                            found.add(source.at(literal) + " " + text);
                                        }
                                        return super.visitLiteral(literal, nothing);
                                    }

                                    @Override
                                    public Void visitMemberSelect(
                                            MemberSelectTree select, Void nothing) {
                                        if (select.getExpression().toString().equals("Color")
                                                && !select.getIdentifier()
                                                        .contentEquals("TRANSPARENT")) {
                                            found.add(source.at(select) + " " + select);
                                        }
                                        return super.visitMemberSelect(select, nothing);
                                    }
                                });
        assertThat(found).as("give the colour a name in tokens.css and a style class").isEmpty();
    }

    @Test
    void everyTokenIsUsedAndEveryOneUsedIsThere() {
        Pattern token = Pattern.compile("-app-[a-z0-9-]+");
        Set<String> made =
                Pattern.compile("(-app-[a-z0-9-]+)\\s*:")
                        .matcher(Sources.text(TOKENS))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        List<Path> users = new ArrayList<>(Sources.files(Sources.RESOURCES, ".css"));
        users.addAll(Sources.files(Sources.MAIN, ".java"));
        List<String> unknown = new ArrayList<>();
        for (Path user : users) {
            token.matcher(Sources.text(user))
                    .results()
                    .map(match -> match.group())
                    .filter(name -> !name.endsWith("-") && !made.contains(name))
                    .forEach(name -> unknown.add(user + " " + name));
        }
        assertThat(unknown).as("tokens that tokens.css does not make").isEmpty();
    }
}
