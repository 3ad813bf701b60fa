package app.renmai.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePathScanner;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules 3, 4 and 5: what views, threads and statics may not do. */
class HabitsTest {
    @Test
    void viewModelsKnowNoSceneStageOrControl() {
        Classes.check(
                noClasses()
                        .that(Classes.named("ViewModel"))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                        "javafx.scene..",
                                        "javafx.stage..",
                                        "javafx.application..",
                                        "org.controlsfx..",
                                        "org.kordamp.ikonli.javafx.."))
                        .because("a view model is tested without a window: properties only"));
    }

    @Test
    void viewsKnowNoStore() {
        Classes.check(
                noClasses()
                        .that()
                        .resideInAPackage("app.renmai.ui..")
                        .and(Classes.named("View"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("app.renmai.store..")
                        .because("a view shows its view model; only that knows the workspace"));
    }

    @Test
    void uiKnowsTheWorkspaceButNoSql() {
        Classes.check(
                noClasses()
                        .that()
                        .resideInAPackage("app.renmai.ui..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("app.renmai.store.*..")
                                        .or(Classes.named("Store"))
                                        .or(assignableTo("app.renmai.store.Reader"))
                                        .and(not(describe("records", JavaClass::isRecord))))
                        .because(
                                "ui asks services, which may hand on the records stores read; of"
                                        + " store itself it knows workspace, change and step"));
    }

    @Test
    void oneDoorOntoTheUiThread() {
        Classes.check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("app.renmai.ui.kit.UiThread")
                        .should()
                        .accessTargetWhere(calls("javafx.application.Platform", "runLater"))
                        .because("one door can be watched and, in tests, replaced: UiThread"));
    }

    @Test
    void nobodyInterrupts() {
        Classes.check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("app.renmai.store.DirectFiles$Direct")
                        .should()
                        .accessTargetWhere(
                                calls("java.lang.Thread", "interrupt").or(named("shutdownNow")))
                        .because(
                                "an interrupt closes the file channel of H2: cancel by a flag;"
                                        + " who reads for H2 hands on the one it was given"));
    }

    @Test
    void cancellingNeverInterrupts() {
        List<String> found = new ArrayList<>();
        Sources.under(Sources.MAIN)
                .visit(
                        source ->
                                new TreePathScanner<Void, Void>() {
                                    @Override
                                    public Void visitMethodInvocation(
                                            MethodInvocationTree call, Void nothing) {
                                        if (call.getMethodSelect()
                                                        instanceof MemberSelectTree method
                                                && method.getIdentifier().contentEquals("cancel")
                                                && call.getArguments().size() == 1
                                                && call.getArguments().getFirst()
                                                        instanceof LiteralTree truth
                                                && Boolean.TRUE.equals(truth.getValue())) {
                                            found.add(source.at(call));
                                        }
                                        return super.visitMethodInvocation(call, nothing);
                                    }
                                });
        assertThat(found)
                .as("cancel(true) interrupts, and an interrupt closes the file channel of H2")
                .isEmpty();
    }

    @Test
    void noStaticFieldChanges() {
        Classes.check(
                noFields()
                        .that()
                        .areStatic()
                        .and(
                                describe(
                                        "written by hand",
                                        (JavaField field) ->
                                                !field.getModifiers()
                                                        .contains(JavaModifier.SYNTHETIC)))
                        .should()
                        .notBeFinal()
                        .because("static state is shared by all tests and windows: pass it on"));
    }

    @Test
    void noStaticFieldHoldsWhatChanges() {
        DescribedPredicate<JavaClass> changing =
                describe(
                        "changing",
                        type ->
                                isA(type, "java.util.concurrent.atomic.AtomicInteger")
                                        || type.getPackageName()
                                                .equals("java.util.concurrent.atomic")
                                        || isA(type, "java.lang.ThreadLocal")
                                        || isA(type, "java.lang.Appendable")
                                        || isA(type, "java.text.Format")
                                        || isA(type, "javafx.beans.Observable")
                                        || isA(type, "java.util.concurrent.ExecutorService")
                                        || isA(type, "java.util.concurrent.ConcurrentMap"));
        Classes.check(
                noFields()
                        .that()
                        .areStatic()
                        .should()
                        .haveRawType(changing)
                        .because("static state is shared by all tests and windows: pass it on"));
    }

    private static boolean isA(JavaClass type, String name) {
        return type.isAssignableTo(name);
    }

    @Test
    void staticCollectionsCannotBeChanged() throws ReflectiveOperationException {
        List<String> found = new ArrayList<>();
        for (JavaClass type : Classes.PROGRAM) {
            for (JavaField field : type.getFields()) {
                boolean collection =
                        field.getRawType().isAssignableTo(Collection.class)
                                || field.getRawType().isAssignableTo(Map.class);
                if (collection && field.getModifiers().contains(JavaModifier.STATIC)) {
                    Field reflected =
                            Class.forName(type.getName()).getDeclaredField(field.getName());
                    reflected.setAccessible(true);
                    if (!unchangeable(reflected.get(null))) {
                        found.add(field.getFullName());
                    }
                }
            }
        }
        assertThat(found)
                .as("static collections made by List.of, Map.copyOf and the like")
                .isEmpty();
    }

    private static boolean unchangeable(Object value) {
        String name = value.getClass().getName();
        return name.startsWith("java.util.ImmutableCollections")
                || name.startsWith("java.util.Collections$Unmodifiable")
                || name.startsWith("java.util.Collections$Empty");
    }

    @Test
    void printingIsForTheCommandLine() {
        Classes.check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("app.renmai.app..")
                        .and()
                        .doNotHaveFullyQualifiedName("app.renmai.Main")
                        .should()
                        .accessTargetWhere(field("java.lang.System", Set.of("out", "err")))
                        .because("a window has no console: log it, or show it"));
    }

    @Test
    void noStackTraceIsPrinted() {
        Classes.check(
                noClasses()
                        .should()
                        .accessTargetWhere(
                                describe(
                                        "printStackTrace to the console",
                                        (JavaAccess<?> access) ->
                                                access.getTarget()
                                                        .getFullName()
                                                        .endsWith("printStackTrace()")))
                        .because("the user gets a sentence, the log gets the rest"));
    }

    @Test
    void noWebViewAndNoSwing() {
        Classes.check(
                noClasses()
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("javafx.scene.web..", "javax.swing.."))
                        .because("both cost more than all the rest of the window"));
    }

    @Test
    void storesWriteNoOrdinals() {
        Classes.check(
                noClasses()
                        .that()
                        .resideInAPackage("app.renmai.store..")
                        .should()
                        .accessTargetWhere(calls("java.lang.Enum", "ordinal"))
                        .because(
                                "a new constant in the middle would change what rows mean: codes"));
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String owner, String method) {
        return describe(
                owner + "." + method,
                access ->
                        access.getTarget().getName().equals(method)
                                && access.getTargetOwner().isAssignableTo(owner));
    }

    private static DescribedPredicate<JavaAccess<?>> named(String method) {
        return describe("." + method, access -> access.getTarget().getName().equals(method));
    }

    private static DescribedPredicate<JavaAccess<?>> field(String owner, Set<String> names) {
        return describe(
                owner + "." + names,
                access ->
                        names.contains(access.getTarget().getName())
                                && access.getTargetOwner().getName().equals(owner));
    }
}
