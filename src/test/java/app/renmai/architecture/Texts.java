package app.renmai.architecture;

import app.renmai.architecture.Sources.Source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text literals of the program, and the message keys they spell. */
final class Texts {
    /** A call of {@code text(key, …)} with a literal key. */
    record Call(String key, int arguments, String at) {}

    private static final Pattern FAMILY =
            Pattern.compile("\\{@code ([a-z][a-z0-9.-]*)\\.<(code|id)>");

    private final Set<String> literals = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<Pattern> patterns = new HashSet<>();
    private final Set<String> commands = new TreeSet<>();
    private final Map<String, Set<String>> families = new TreeMap<>();
    private final List<Call> calls = new ArrayList<>();

    Texts(Sources sources) {
        sources.visit(Collector::new);
        words.addAll(literals);
    }

    /** The ids of all commands. */
    Set<String> commands() {
        return commands;
    }

    /** The families of keys enums name in their Javadoc, each with the codes of its constants. */
    Map<String, Set<String>> families() {
        return families;
    }

    /** The calls with a literal key. */
    List<Call> calls() {
        return calls;
    }

    /** Whether the program can spell a key. */
    boolean spells(String key) {
        return literals.contains(key)
                || patterns.stream()
                        .map(pattern -> pattern.matcher(key))
                        .anyMatch(match -> match.matches() && known(match));
    }

    private boolean known(Matcher match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (!words.contains(match.group(group))) {
                return false;
            }
        }
        return true;
    }

    private final class Collector extends TreePathScanner<Void, Void> {
        private final Source source;

        Collector(Source source) {
            this.source = source;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                literals.add(text);
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            boolean inner = getCurrentPath().getParentPath().getLeaf() instanceof BinaryTree;
            if (sum.getKind() == Tree.Kind.PLUS && !inner) {
                StringBuilder pattern = new StringBuilder();
                spell(sum, pattern);
                if (pattern.indexOf("\\Q.") >= 0 || pattern.indexOf(".\\E") > 0) {
                    patterns.add(Pattern.compile(pattern.toString()));
                }
            }
            return super.visitBinary(sum, nothing);
        }

        private void spell(ExpressionTree part, StringBuilder pattern) {
            if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                spell(sum.getLeftOperand(), pattern);
                spell(sum.getRightOperand(), pattern);
            } else if (part instanceof LiteralTree literal) {
                pattern.append(Pattern.quote(String.valueOf(literal.getValue())));
            } else {
                pattern.append("([A-Za-z0-9.-]+)");
            }
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String name =
                    call.getMethodSelect() instanceof MemberSelectTree select
                            ? select.getExpression() + "." + select.getIdentifier()
                            : call.getMethodSelect().toString();
            if (name.equals("Command.of")) {
                command(call.getArguments().get(0));
            } else if (name.equals("Command.when")) {
                command(call.getArguments().get(1));
            } else if (speaks() && (name.equals("text") || name.endsWith(".text"))) {
                if (!call.getArguments().isEmpty()
                        && call.getArguments().getFirst() instanceof LiteralTree literal
                        && literal.getValue() instanceof String key
                        && key.contains(".")) {
                    calls.add(new Call(key, call.getArguments().size() - 1, source.at(call)));
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            if (made.getIdentifier().toString().equals("Command")) {
                command(made.getArguments().getFirst());
            }
            return super.visitNewClass(made, nothing);
        }

        /** Whether the file is of a ring that speaks to the user. */
        private boolean speaks() {
            return source.within("app.renmai.ui") || source.within("app.renmai.app");
        }

        private void command(ExpressionTree id) {
            if (id instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                commands.add(text);
            }
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.ENUM) {
                Set<String> codes = new TreeSet<>();
                for (Tree member : type.getMembers()) {
                    if (member instanceof VariableTree constant
                            && constant.getInitializer() instanceof NewClassTree made
                            && made.getIdentifier()
                                    .toString()
                                    .equals(type.getSimpleName().toString())) {
                        codes.add(code(constant, made));
                    }
                }
                words.addAll(codes);
                String doc = javadoc();
                Matcher family = FAMILY.matcher(doc);
                while (family.find()) {
                    families.put(family.group(1), codes);
                }
            }
            return super.visitClass(type, nothing);
        }

        private String code(VariableTree constant, NewClassTree made) {
            return made.getArguments().stream()
                    .filter(LiteralTree.class::isInstance)
                    .map(argument -> ((LiteralTree) argument).getValue())
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .findFirst()
                    .orElse(
                            constant.getName()
                                    .toString()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'));
        }

        private String javadoc() {
            String text = source.trees().getDocComment(getCurrentPath());
            return text == null ? "" : text.replaceAll("\\s+", " ");
        }
    }
}
