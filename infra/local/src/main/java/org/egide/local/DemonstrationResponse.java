package org.egide.local;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.response.AnswerDrafts;
import org.egide.response.Answers;
import org.egide.response.Commitments;
import org.egide.response.Decided;
import org.egide.response.DraftText;
import org.egide.response.Opinion.Point;
import org.egide.response.Opinion.Quality;
import org.egide.response.Opinions;
import org.egide.response.ProgressDraft;
import org.egide.response.ProjectDecision;
import org.egide.response.Reply;
import org.egide.response.ReplyStance;
import org.egide.response.Responses;
import org.egide.shared.Times;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What comes after words, invented: a service of the State answers two questions of the battery plant; the owner of the
 * heating network and that service respond to its report, the owner begins to keep a promise, and the commission says
 * what it thinks.
 */
@Component
class DemonstrationResponse {

    private static final String ASKED = "acc-douvrin";
    private static final String RESPONDED = "reseau-de-chaleur";
    private static final int PROMISE = 1;
    private static final int ASKED_OF_THE_STATE = 4;

    private static final Map<Long, String> ANSWERS = Map.of(
            4L,
            "*Réponse inventée pour la démonstration.* Au-delà de 1 000 m³ par jour, un prélèvement est autorisé par le"
                    + " préfet. Si un arrêté de sécheresse est pris, il s’applique à l’usine **comme aux jardins**.",
            6L,
            "*Réponse inventée pour la démonstration.* Le seuil dépend des quantités présentes au même moment : elles"
                    + " seront dans le dossier d’autorisation, que chacun pourra lire avant l’enquête.");

    private final Consultations consultations;
    private final AnswerDrafts drafts;
    private final Answers answers;
    private final Responses responses;
    private final Commitments commitments;
    private final Opinions opinions;
    private final Clock clock;

    DemonstrationResponse(
            Consultations consultations,
            AnswerDrafts drafts,
            Answers answers,
            Responses responses,
            Commitments commitments,
            Opinions opinions,
            Clock clock) {
        this.consultations = consultations;
        this.drafts = drafts;
        this.answers = answers;
        this.responses = responses;
        this.commitments = commitments;
        this.opinions = opinions;
        this.clock = clock;
    }

    /** Answers, responds, promises and judges, once each; the report has been published before. */
    Mono<Void> publish() {
        return consultations
                .get(ASKED)
                .flatMap(this::answer)
                .then(Mono.defer(() -> consultations
                        .get(RESPONDED)
                        .filter(one -> one.status() == Status.RESPONSE_DUE || one.status() == Status.RESPONSE_LATE)
                        .flatMap(this::respond)));
    }

    private Mono<Void> answer(Consultation consultation) {
        Person service = holder(consultation, Role.RESPONDENT);
        return answers.list(consultation.id(), null, 1)
                .filter(given -> given.items().isEmpty())
                .flatMapMany(none -> Flux.fromIterable(ANSWERS.entrySet()))
                .concatMap(one -> drafts.begin(
                        consultation, new DraftText(one.getValue(), List.of(one.getKey()), List.of()), service, null))
                .map(draft -> new AnswerDrafts.Version(draft.id(), draft.version()))
                .collectList()
                .filter(chosen -> !chosen.isEmpty())
                .flatMap(chosen -> drafts.publish(consultation, chosen, service))
                .then();
    }

    private Mono<Void> respond(Consultation consultation) {
        Person owner = holder(consultation, Role.OWNER);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.LEGAL_ZONE);
        return Flux.fromIterable(replies(today).entrySet())
                .concatMap(one -> responses.reply(
                        consultation,
                        one.getKey(),
                        0,
                        one.getValue(),
                        one.getKey() == ASKED_OF_THE_STATE ? holder(consultation, Role.RESPONDENT) : owner))
                .then(Mono.defer(() -> responses.decide(consultation, 0, decision(), owner)))
                .then(Mono.defer(() -> responses.publish(consultation, "", owner)))
                .then(Mono.defer(() -> commitments.progress(consultation, PROMISE, progress(today), owner)))
                .then(Mono.defer(() -> opinions.give(consultation, 0, judgement(), points(), officer())))
                .then();
    }

    private static Map<Integer, Reply> replies(LocalDate today) {
        return Map.of(
                PROMISE,
                promise(
                        "La carte des forêts d’où viendra le bois sera publiée, avec les distances.",
                        "Publier la carte du bois, et la tenir à jour chaque année.",
                        today.plusMonths(6),
                        "Un poste à mi-temps.",
                        "La direction de la régie (inventée)"),
                2,
                reply(
                        ReplyStance.PARTLY,
                        "La régie paiera la chaudière de secours les dix premières années.",
                        "Ensuite, cela dépend d’un contrat qui n’est pas signé."),
                3,
                promise(
                        "Les prix seront publiés, quartier par quartier.",
                        "Publier chaque année le prix payé par un logement dans chaque quartier.",
                        today.plusMonths(14),
                        "Les factures de l’année, sans les noms.",
                        "La régie (inventée)"),
                ASKED_OF_THE_STATE,
                reply(
                        ReplyStance.DEFERRED,
                        "Le service dira s’il publie les mesures.",
                        "Les capteurs ne sont pas encore achetés."));
    }

    private static Reply promise(String text, String commitment, LocalDate due, String means, String by) {
        return new Reply(ReplyStance.ACCEPTED, text, "", commitment, due, means, by);
    }

    private static Reply reply(ReplyStance stance, String text, String justification) {
        return new Reply(stance, text, justification, "", null, "", "");
    }

    private static Decided decision() {
        return new Decided(
                ProjectDecision.CONTINUE_CHANGED,
                "Le réseau commencera par les **écoles** ; personne ne sera obligé de s’y raccorder.");
    }

    private static ProgressDraft progress(LocalDate today) {
        return new ProgressDraft(
                today,
                "Les forestiers ont donné leurs adresses : la carte est commencée.",
                false,
                "https://projet.example.org/carte-du-bois",
                "",
                new byte[0]);
    }

    private static String judgement() {
        return "Chaque demande a une réponse. Deux promesses ont une date ; la chaudière de secours reste à régler.";
    }

    private static List<Point> points() {
        return List.of(
                new Point(PROMISE, true, Quality.GOOD, "Une date, des moyens, quelqu’un qui en répond."),
                new Point(2, false, Quality.FAIR, "Rien n’est dit après dix ans."),
                new Point(3, true, Quality.GOOD, ""),
                new Point(ASKED_OF_THE_STATE, false, Quality.POOR, "Ni date ni raison de ne pas en avoir."));
    }

    private static Person holder(Consultation consultation, Role role) {
        return consultation.holding(role).stream()
                .map(member -> new Person("demonstration-" + member.email(), member.name(), member.email(), Set.of()))
                .findFirst()
                .orElseThrow();
    }

    private static Person officer() {
        return new Person(
                "demonstration",
                "Commission (démonstration)",
                "commission@example.org",
                Set.of(PlatformRole.COMMISSION_OFFICER));
    }
}
