package app.renmai.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 1 and 2: who may know whom. */
class RingsTest {
    private static void mayNotKnow(String ring, String because, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = "app.renmai." + others[i] + "..";
        }
        Classes.check(
                Classes.ring(ring)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages)
                        .because(because));
    }

    @Test
    void modelKnowsOnlyTheJdk() {
        Classes.check(
                classes()
                        .that()
                        .resideInAPackage("app.renmai.model..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("app.renmai.model..", "java..", "org.jspecify..")
                        .because("records are what all rings share, so they know none of them"));
    }

    @Test
    void textKnowsOnlyTheJdkAndIcu() {
        Classes.check(
                classes()
                        .that()
                        .resideInAPackage("app.renmai.text..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "app.renmai.text..",
                                "java..",
                                "com.ibm.icu..",
                                "com.tyme..",
                                "org.jspecify..")
                        .because(
                                "folding, pinyin and name orders are about text, not about"
                                        + " contacts: hand them plain strings"));
    }

    @Test
    void storeKnowsModelAndTextOnly() {
        mayNotKnow(
                "store",
                "a store is the SQL of one aggregate; rules belong in service, formats in exchange",
                "exchange",
                "service",
                "ui",
                "app");
    }

    @Test
    void exchangeKnowsModelAndTextOnly() {
        mayNotKnow(
                "exchange",
                "a format reader hands records on; service decides what to do with them",
                "store",
                "service",
                "ui",
                "app");
    }

    @Test
    void serviceDoesNotKnowItsCallers() {
        mayNotKnow(
                "service",
                "the command line and the window use the same services; nothing calls back up",
                "ui",
                "app");
    }

    @Test
    void uiDoesNotKnowTheProgramAround() {
        mayNotKnow("ui", "app is the composition root: it hands ui what it needs", "app");
    }

    @Test
    void onlyTheEntryKnowsApp() {
        Classes.check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("app.renmai.app..")
                        .and()
                        .doNotHaveFullyQualifiedName("app.renmai.Main")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("app.renmai.app..")
                        .because("app builds everything by constructors and is known by none"));
    }

    @Test
    void theEntryLoadsNoJavaFx() {
        Classes.check(
                noClasses()
                        .that()
                        .haveFullyQualifiedName("app.renmai.Main")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("javafx..")
                        .because("a machine without a display still gets the command line"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "store", "exchange", "service", "ui"})
    void featuresInsideARingAreFreeOfCycles(String ring) {
        Classes.check(
                slices().matching("app.renmai." + ring + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because(
                                "a cycle makes two features one: move what both need to "
                                        + (ring.equals("ui") ? "ui.kit or ui.desk" : "a third")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "text", "store", "exchange", "service"})
    void noJavaFxBelowUi(String ring) {
        Classes.check(
                Classes.ring(ring)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                        "javafx..",
                                        "org.controlsfx..",
                                        "atlantafx..",
                                        "org.kordamp.."))
                        .because("everything below ui runs without a display"));
    }

    @Test
    void databaseClassesOnlyInStore() {
        Classes.check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("app.renmai.store..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("java.sql..")
                                        .or(
                                                resideInAnyPackage(
                                                        "javax.sql..",
                                                        "org.jdbi..",
                                                        "org.h2..",
                                                        "org.flywaydb..")))
                        .because("SQL lives in stores: give the store a method and call that"));
    }
}
