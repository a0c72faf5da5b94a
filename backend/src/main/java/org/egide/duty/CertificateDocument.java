package org.egide.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.egide.document.Block;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Item;
import org.egide.document.Block.Listing;
import org.egide.document.Block.Paragraph;
import org.egide.document.Document;
import org.egide.document.Document.Fact;
import org.egide.document.Document.Front;
import org.egide.document.Run;
import org.egide.document.Run.Code;
import org.egide.document.Run.LineBreak;
import org.egide.document.Run.Link;
import org.egide.document.Run.Strong;
import org.egide.document.Run.Text;
import org.egide.duty.Performance.Proof;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The certificate of compliance: each condition, then each thing that was done, who says so and what shows it. */
@Component
class CertificateDocument {

    private final MessageSource messages;
    private final SiteAddress site;

    CertificateDocument(MessageSource messages, SiteAddress site) {
        this.messages = messages;
        this.site = site;
    }

    /** The document of conditions that are all met. */
    Document of(Consultation consultation, Compliance compliance, Instant at, Locale locale) {
        return new Writing(messages, site, consultation, locale).document(compliance, at);
    }

    /** One certificate, as it is written down. */
    private record Writing(MessageSource messages, SiteAddress site, Consultation consultation, Locale locale) {

        private Document document(Compliance compliance, Instant at) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(Paragraph.of(say("compliance.certifies")));
            for (Condition condition : compliance.conditions()) {
                blocks.add(Heading.of(1, say("compliance.condition." + condition.kind())));
                blocks.add(Paragraph.of(say("compliance.basis." + condition.basis())));
                if (!condition.duties().isEmpty()) {
                    blocks.add(new Listing(
                            false, condition.duties().stream().map(this::item).toList()));
                }
            }
            blocks.add(Heading.of(1, say("compliance.reserve")));
            blocks.add(Paragraph.of(say("compliance.reserve.text")));
            return new Document(front(at), blocks);
        }

        private Front front(Instant at) {
            List<Fact> facts = List.of(
                    new Fact(
                            say("compliance.fact.regime"),
                            consultation.regime().title().in(locale)),
                    new Fact(
                            say("compliance.fact.dates"),
                            say(
                                    "compliance.fact.from-to",
                                    Times.day(consultation.calendar().opensOn(), locale),
                                    Times.day(consultation.calendar().closesOn(), locale))),
                    new Fact(say("compliance.fact.owner"), names(Role.OWNER)),
                    new Fact(say("compliance.fact.guarantors"), names(Role.GUARANTOR)),
                    new Fact(say("compliance.fact.made"), Times.minute(at, locale)),
                    new Fact(
                            say("compliance.fact.address"),
                            site.of("/" + locale.getLanguage() + "/consultations/" + consultation.slug()
                                    + "/calendar")));
            return new Front(say("compliance.document"), consultation.title().in(locale), locale, List.of(), at, facts);
        }

        private String names(Role role) {
            List<Member> members = consultation.holding(role);
            return members.isEmpty()
                    ? say("compliance.fact.nobody")
                    : members.stream().map(Member::name).collect(Collectors.joining(", "));
        }

        private Item item(Duty duty) {
            List<Run> words = new ArrayList<>();
            words.add(new Strong(Run.of(duty.title().in(locale))));
            line(words, duty.rule().source());
            if (duty.rule().certainty() != Certainty.LAW) {
                words.add(new Text(" " + say("duty.certainty." + duty.rule().certainty())));
            }
            line(words, stands(duty));
            List<Item> shown = duty.performances().stream()
                    .filter(Performance::stands)
                    .map(this::shown)
                    .toList();
            return new Item(words, shown.isEmpty() ? null : new Listing(false, shown));
        }

        /** The state, and the day that makes it: of a duty set aside, who set it aside and why. */
        private String stands(Duty duty) {
            Waiver waiver = duty.waiver();
            if (waiver != null) {
                return say("duty.waived", Times.day(waiver.at(), locale), waiver.by()) + " " + waiver.reason();
            }
            return say("duty.state." + duty.state())
                    + day("duty.doneOn", duty.doneOn())
                    + day("compliance.due", duty.dueOn());
        }

        private String day(String key, @Nullable LocalDate day) {
            return day == null ? "" : " · " + say(key, Times.day(day, locale));
        }

        /** Who says so and when; the file, its reference and its SHA-256. */
        private Item shown(Performance done) {
            String place = done.place().isEmpty() ? "" : ", " + done.place();
            List<Run> words = new ArrayList<>(Run.of(say(
                    "compliance.said",
                    Times.day(done.doneOn(), locale) + place,
                    done.by(),
                    Times.minute(done.at(), locale))));
            if (!done.note().isEmpty()) {
                line(words, done.note());
            }
            Proof proof = done.proof();
            if (proof == null) {
                line(words, say("compliance.no-file"));
                return new Item(words, null);
            }
            line(words, say("duty.proof") + " ");
            words.add(new Link(
                    site.of("/api/v1/consultations/" + consultation.slug() + "/duties/proofs/" + done.id()),
                    Run.of(proof.name())));
            line(words, say("compliance.reference") + " ");
            words.add(new Code(done.id().toString()));
            line(words, "SHA-256 ");
            words.add(new Code(proof.sha256()));
            return new Item(words, null);
        }

        private static void line(List<Run> words, String text) {
            words.add(new LineBreak());
            words.add(new Text(text));
        }

        private String say(String key, Object... words) {
            return messages.getMessage(key, words, locale);
        }
    }
}
