package org.egide.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.egide.EgideApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and their tiers (design, section 3): arrows point down only. */
class ModulesTests {

    private static final Map<String, Integer> TIERS = Map.ofEntries(
            Map.entry("shared", 0),
            Map.entry("merkle", 0),
            Map.entry("qda", 0),
            Map.entry("similarity", 0),
            Map.entry("agreement", 0),
            Map.entry("document", 1),
            Map.entry("ledger", 1),
            Map.entry("identity", 2),
            Map.entry("moderation", 3),
            Map.entry("consultation", 4),
            Map.entry("duty", 5),
            Map.entry("register", 5),
            Map.entry("channel", 6),
            Map.entry("synthesis", 7),
            Map.entry("resemblance", 6),
            Map.entry("coding", 8),
            Map.entry("suggestion", 8),
            Map.entry("accord", 8),
            Map.entry("figures", 8),
            Map.entry("report", 9),
            Map.entry("response", 10),
            Map.entry("notification", 11),
            Map.entry("web", 12),
            Map.entry("platform", 12));

    private final ApplicationModules modules = ApplicationModules.of(
            EgideApplication.class, resideInAnyPackage("org.egide.servers..", "org.egide.testing.."));

    @Test
    void modulesHaveNoCyclesAndUseOnlyEachOthersFaces() {
        modules.verify();
    }

    @Test
    void everyModuleHasItsTier() {
        assertThat(modules.stream().map(ModulesTests::name)).containsExactlyInAnyOrderElementsOf(TIERS.keySet());
    }

    @Test
    void modulesUseLowerTiersOnly() {
        List<String> upwards = modules.stream()
                .flatMap(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .filter(used -> tier(used) >= tier(module))
                        .map(used -> name(module) + " uses " + name(used)))
                .toList();
        assertThat(upwards).isEmpty();
    }

    private static int tier(ApplicationModule module) {
        return TIERS.getOrDefault(name(module), -1);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
