package org.egide.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.egide.consultation.Consultation;
import org.egide.document.Block;
import org.egide.document.Document;
import org.egide.document.Run;
import org.egide.register.Receipt;
import org.egide.shared.SpaceId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MadeUpDraft implements Preparing {

    private final Map<SpaceId, Draft> drafts = new ConcurrentHashMap<>();

    void put(SpaceId space, Draft draft) {
        drafts.put(space, draft);
    }

    @Override
    public Mono<Prepared> prepare(Consultation consultation, int number, Instant at) {
        Draft draft = drafts.get(consultation.id());
        Report report = new Report(
                consultation.id(), number, ReportKind.FINAL, Locale.FRENCH, "Bilan d’essai", at, null, 1);
        String target = "/fr/consultations/" + consultation.slug() + "/contributions/" + draft.cited().number();
        Document document = new Document(
                new Document.Front("Bilan d’essai", null, Locale.FRENCH, List.of("Camille Exemple"), at, List.of()),
                List.of(
                        Block.Heading.of(1, "Synthèse"),
                        new Block.Quotation(
                                List.of(Run.of(draft.words())),
                                List.of(new Run.Citation(1, "https://example.org" + target, "Contribution"))),
                        Block.Paragraph.of("Les garants constatent.")));
        Quote quote = new Quote(
                number, 0, "c" + draft.cited().number(), draft.cited().id().toString(), 1, "h-1", "Synthèse",
                "Contribution " + draft.cited().number(), target, null);
        return Mono.just(new Prepared(
                report,
                document,
                "données".getBytes(StandardCharsets.UTF_8),
                List.of(quote),
                List.of(new GuarantorRequest(
                        1, RequestKind.CLARIFICATION, 1, "Dire d’où vient l’eau.", "", List.of(quote.token()), 1)),
                draft.obstacles(),
                draft.reservations()));
    }

    record Draft(Receipt cited, String words, List<String> obstacles, List<String> reservations) {}
}
