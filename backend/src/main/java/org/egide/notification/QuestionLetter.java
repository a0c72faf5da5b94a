package org.egide.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.egide.consultation.Consultation;
import org.egide.register.Contributions;
import org.egide.register.PublicContribution;
import org.egide.register.State;
import org.egide.response.Question;
import org.egide.shared.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The letter that tells somebody which questions are theirs: the first of them in words, the others counted. */
@Component
class QuestionLetter {

    private static final int SHOWN = 20;
    private static final int LONGEST = 160;

    private final Contributions contributions;
    private final MessageSource messages;
    private final SiteAddress site;

    QuestionLetter(Contributions contributions, MessageSource messages, SiteAddress site) {
        this.contributions = contributions;
        this.messages = messages;
        this.site = site;
    }

    /** Empty when the public reads none of them any more. */
    Mono<Mail> of(Consultation consultation, Correspondent to, List<Question> news) {
        List<UUID> first =
                news.stream().limit(SHOWN).map(Question::contribution).toList();
        return contributions
                .known(consultation.id(), first)
                .map(known -> lines(consultation, news, known, to.locale()))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> mail(consultation, to, lines, news.size()));
    }

    private Map<UUID, String> lines(
            Consultation consultation, List<Question> news, List<PublicContribution> known, Locale locale) {
        Map<UUID, PublicContribution> byId = known.stream()
                .filter(one -> one.state() == State.PUBLISHED)
                .collect(Collectors.toMap(PublicContribution::id, one -> one));
        Map<UUID, String> lines = new LinkedHashMap<>();
        for (Question one : news) {
            PublicContribution words = byId.get(one.contribution());
            if (words != null) {
                lines.put(one.contribution(), line(consultation, one, words, locale));
            }
        }
        return lines;
    }

    private String line(Consultation consultation, Question one, PublicContribution words, Locale locale) {
        String number = String.valueOf(one.number());
        String title = words.title();
        String said = title == null || title.isBlank() ? Objects.requireNonNullElse(words.body(), "") : title;
        return say(
                one.reopenedAt() == null ? "mail.questions.line" : "mail.questions.reopened",
                locale,
                number,
                beginning(said),
                site.of("/" + locale.getLanguage() + "/consultations/" + consultation.slug() + "/contributions/"
                        + number));
    }

    /** On one line, cut between words. */
    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int blank = line.lastIndexOf(' ', LONGEST);
        int end = Character.isLowSurrogate(line.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, blank > 0 ? blank : end) + "…";
    }

    private Mail mail(Consultation consultation, Correspondent to, Map<UUID, String> lines, int all) {
        Locale locale = to.locale();
        String title = consultation.title().in(locale);
        String listed = String.join("\n\n", lines.values());
        int others = Math.max(0, all - SHOWN);
        String desk =
                site.of("/" + locale.getLanguage() + "/workspace/consultations/" + consultation.slug() + "/answers");
        return Mail.of(
                to.email(),
                say("mail.questions.subject", locale, lines.size() + others, title),
                say(
                                "mail.questions.text",
                                locale,
                                lines.size() + others,
                                title,
                                to.respondent().name(),
                                others == 0 ? listed : listed + "\n\n" + say("mail.questions.more", locale, others),
                                desk)
                        + "\n\n-- \n"
                        + say("mail.questions.footer", locale)
                        + "\n");
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
