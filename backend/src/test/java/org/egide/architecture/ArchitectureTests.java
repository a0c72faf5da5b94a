package org.egide.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import org.egide.identity.PlatformRole;
import org.egide.shared.Facade;
import org.egide.shared.NotAllowed;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** The house style's rules about code, kept by a test rather than by memory. */
@AnalyzeClasses(
        packages = "org.egide",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTests.ProductOnly.class})
class ArchitectureTests {

    /** The shield is the one place that subscribes: everything else would lose connections or threads. */
    @ArchTest
    static final ArchRule nothingBlocksOrSubscribesByHand = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.egide.shared.Shield")
            .should()
            .callMethodWhere(describe(
                    "a Publisher is blocked on or subscribed to",
                    (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(Publisher.class)
                            && call.getName().matches("block.*|subscribe|toIterable|toStream|toFuture")));

    @ArchTest
    static final ArchRule nothingWaitsForAFuture = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a CompletableFuture is waited for",
                    (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(CompletableFuture.class)
                            && call.getName().matches("get|join")));

    @ArchTest
    static final ArchRule sqlLivesInStoresOnly = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.r2dbc..");

    @ArchTest
    static final ArchRule storesStayInsideTheirModule =
            classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate();

    @ArchTest
    static final ArchRule facadesHavePluralOrProperNames = classes()
            .that()
            .areAnnotatedWith(Facade.class)
            .should()
            .bePublic()
            .andShould()
            .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Vo|Service)");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheClocksBeanMakesAClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.egide.shared.Times")
            .should()
            .callMethodWhere(target(nameMatching("systemUTC|systemDefaultZone|system"))
                    .and(describe(
                            "of Clock",
                            (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(Clock.class))));

    @ArchTest
    static final ArchRule securityStaysAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("org.egide.platform..", "..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.security..");

    /** Who may do what is asked of the table of rights; the rest of the edge refuses for what a request brings. */
    @ArchTest
    static final ArchRule onlyTheRightsRefuseSomebody = noClasses()
            .that()
            .resideOutsideOfPackages("org.egide.identity..", "org.egide.platform..")
            .should()
            .callConstructor(NotAllowed.class, String.class, Object[].class);

    /** What somebody is, is asked through what they may; only its own module and what gives roles look at them. */
    @ArchTest
    static final ArchRule onlyTheRightsReadPlatformRoles = noClasses()
            .that()
            .resideOutsideOfPackages("org.egide.identity..", "org.egide.platform..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PlatformRole.class);

    @ArchTest
    static final ArchRule controllersUseFacadesNotStores = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Store");

    /** A module is spoken to by its facades; views, forms and pages of the controllers' own packages are their own. */
    @ArchTest
    static final ArchRule controllersUseFacadesOnly = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .haveRawType(describe(
                    "a component of a module that is no facade",
                    (JavaClass type) -> type.isMetaAnnotatedWith(Component.class)
                            && !type.isAnnotatedWith(Facade.class)
                            && !type.getPackageName().matches("org\\.egide\\.(web|platform)(\\..*)?|.*\\.rest")));

    @ArchTest
    static final ArchRule settingsAreRecords = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule noSettingIsReadInPassing = noFields().should().beAnnotatedWith(Value.class);

    /** Its annotations read class files when a method is first called, or a view made: on the event loop. */
    @ArchTest
    static final ArchRule nothingIsWovenByAspectJ =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.aspectj..");

    /** The model of a page is complete before it is rendered (house style, section 2, row 3). */
    @ArchTest
    static final ArchRule nothingIsFetchedWhileRendering = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.thymeleaf.spring6.context.webflux.ReactiveDataDriverContextVariable");

    /** The servers of the tests are a library of their own, not the product. */
    static final class ProductOnly implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/egide/servers/") && !location.contains("/infra/servers/");
        }
    }
}
