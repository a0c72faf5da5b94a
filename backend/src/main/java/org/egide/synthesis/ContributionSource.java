package org.egide.synthesis;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.State;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Contributions, as a source of quotes. */
@Component
class ContributionSource implements QuotedSource {

    static final String KIND = "contribution";

    private final Contributions contributions;

    ContributionSource(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<List<Text>> read(SpaceId space, List<UUID> items) {
        return contributions
                .get(space, items)
                .map(all -> all.stream()
                        .filter(one -> one.state() == State.PUBLISHED)
                        .map(ContributionSource::toText)
                        .toList());
    }

    private static Text toText(PublicContribution one) {
        return new Text(
                one.id(),
                String.valueOf(one.number()),
                Objects.requireNonNullElse(one.title(), ""),
                Objects.requireNonNullElse(one.body(), ""));
    }
}
