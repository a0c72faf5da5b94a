package org.egide.resemblance;

import java.util.List;
import java.util.UUID;
import org.egide.shared.SpaceId;
import org.springframework.context.ApplicationContext;

/** Makes contributions known at once, for tests of other packages that cannot wait for the log. */
public final class TestIndexing {

    private TestIndexing() {}

    /** Looks at contributions now. */
    public static void look(ApplicationContext context, SpaceId space, List<UUID> contributions) {
        context.getBean(DueStore.class).add(space, contributions).block();
        context.getBean(Indexing.class).index().block();
    }
}
