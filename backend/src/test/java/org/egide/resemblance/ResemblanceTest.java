package org.egide.resemblance;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.egide.register.Receipt;
import org.egide.testing.ConsultationTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of resemblances share: a consultation whose contributions are published at once. */
abstract class ResemblanceTest extends ConsultationTest {

    static final String SHARED = """
            Je suis opposé à ce projet parce que la nappe d’eau de la plaine est déjà trop sollicitée en été, que la
            circulation des camions dans le village sera multipliée par quatre et que personne ne nous a dit combien
            d’emplois resteront dans dix ans.""";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DueStore due;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Indexing indexing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Campaigns campaigns;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Resemblances resemblances;

    @BeforeEach
    void publishAtOnce() {
        consultation = made.openWithModerationAfterwards();
    }

    /** Submits these words, and makes them known. */
    List<Receipt> published(String... bodies) {
        List<Receipt> receipts = Arrays.stream(bodies).map(this::submit).toList();
        look(receipts.stream().map(Receipt::id).toArray(UUID[]::new));
        return receipts;
    }

    /** What follows the log does, without waiting for it. */
    void look(UUID... contributions) {
        due.add(consultation.id(), List.of(contributions)).block();
        indexing.index().block();
    }

    List<Campaign> families() {
        return await(campaigns.list(consultation.id(), null, 100)).items();
    }
}
