package org.egide.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.moderation.Charters.Announcement;
import org.egide.register.Followed;
import org.egide.register.Followed.Step;
import org.egide.register.Followed.What;
import org.egide.register.Milestone;
import org.egide.register.Milestone.Stage;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened to a contribution, and to the rules it stands under, since somebody was last told, in words. */
@Component
class News {

    /** What its author did themselves is no news to them. */
    private static final Set<What> OF_THE_AUTHOR = Set.of(What.RECEIVED, What.CORRECTED, What.APPEALED, What.WITHDRAWN);

    private final MessageSource messages;
    private final SiteAddress site;

    News(MessageSource messages, SiteAddress site) {
        this.messages = messages;
        this.site = site;
    }

    /** Lines of text; empty when nothing happened. */
    List<String> since(
            Instant told, Consultation consultation, Followed followed, List<Announcement> rules, Locale locale) {
        List<String> lines = Stream.of(
                        followed.steps().stream()
                                .filter(step -> step.at().isAfter(told) && !OF_THE_AUTHOR.contains(step.what()))
                                .map(step -> line(step, locale)),
                        followed.road().stream()
                                .filter(one -> one.stage().compareTo(Stage.READ) >= 0)
                                .filter(one -> one.at() != null && one.at().isAfter(told))
                                .map(one -> line(one, locale)),
                        rules.stream()
                                .filter(one -> one.at().isAfter(told))
                                .map(one -> line(one, consultation, locale)))
                .flatMap(all -> all)
                .toList();
        return lines.isEmpty()
                ? lines
                : Stream.concat(Stream.of(heading(consultation, followed, locale)), lines.stream())
                        .toList();
    }

    private String heading(Consultation consultation, Followed followed, Locale locale) {
        return say(
                "mail.news.heading",
                locale,
                String.valueOf(followed.receipt().number()),
                consultation.title().in(locale),
                site.of("/" + locale.getLanguage() + "/receipts/"
                        + followed.receipt().code()));
    }

    private String line(Step step, Locale locale) {
        String ground = step.ground() == null ? "" : " (" + say("ground." + step.ground(), locale) + ")";
        String reason = step.reason() == null ? "" : "\n    " + step.reason();
        return "- " + day(step.at(), locale) + " : " + say("step." + step.what(), locale) + ground + reason;
    }

    private String line(Milestone one, Locale locale) {
        String why = one.why() == null ? "" : " : " + say("road.aside." + one.why(), locale);
        String label = one.label() == null ? "" : " : " + one.label();
        String path = one.path() == null ? "" : "\n    " + site.of("/" + locale.getLanguage() + one.path());
        return "- " + day(Objects.requireNonNull(one.at()), locale) + " : " + say("stage." + one.stage(), locale) + why
                + label + path;
    }

    /** What is decided of the contribution from now on is decided under these rules. */
    private String line(Announcement one, Consultation consultation, Locale locale) {
        String said = one.what().equals("CHARTER")
                ? say("announcement.CHARTER", locale, one.detail())
                : say("announcement.MODE." + one.detail(), locale);
        String page = site.of("/" + locale.getLanguage() + "/consultations/" + consultation.slug() + "/charter");
        return "- " + day(one.at(), locale) + " : " + said + "\n    " + page;
    }

    private static String day(Instant at, Locale locale) {
        return Times.day(at, locale);
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
