package app.renmai.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

import java.nio.file.Path;

/** The compiled program, read once for all rules about it. */
final class Classes {
    static final JavaClasses PROGRAM =
            new ClassFileImporter().importPath(Path.of("target/classes"));

    private Classes() {}

    /** The classes of a ring. */
    static GivenClassesConjunction ring(String ring) {
        return ArchRuleDefinition.noClasses().that().resideInAPackage("app.renmai." + ring + "..");
    }

    /** Checks a rule, which may also have nothing to look at yet. */
    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }

    /** Classes whose names, or those of the classes around them, end so. */
    static DescribedPredicate<JavaClass> named(String ending) {
        return DescribedPredicate.describe(
                "named *" + ending, type -> outermost(type).getSimpleName().endsWith(ending));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
