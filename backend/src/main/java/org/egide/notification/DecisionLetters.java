package org.egide.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.egide.moderation.Appeal;
import org.egide.moderation.Appeal.Judgement;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Explanation;
import org.egide.moderation.Ground;
import org.egide.moderation.Sanction;
import org.egide.register.Correspondence;
import org.egide.shared.SiteAddress;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes to an author what was decided of their words: the text concerned, the ground, the article, the guarantor's
 * sentence, how to correct and send again, how to contest.
 */
@Component
class DecisionLetters {

    private final MessageSource messages;
    private final NotificationProperties properties;
    private final SiteAddress site;

    DecisionLetters(MessageSource messages, NotificationProperties properties, SiteAddress site) {
        this.messages = messages;
        this.site = site;
        this.properties = properties;
    }

    /** Of a decision. */
    Letter decided(Correspondence author, Explanation why, boolean open) {
        Writing writing = new Writing(author);
        return switch (why.decision().outcome()) {
            case PUBLISH -> writing.begin("published").link("").end("published");
            case PUBLISH_REDACTED ->
                writing.begin("redacted")
                        .hidden(why)
                        .grounds(why)
                        .said(why.decision().reason())
                        .ways(why, open)
                        .end("redacted");
            case REFUSE ->
                writing.begin("refused")
                        .words()
                        .grounds(why)
                        .said(why.decision().reason())
                        .ways(why, open)
                        .end("refused");
        };
    }

    /** A decision was taken back: the words stand as they did, and wait again. */
    Letter undone(Correspondence author) {
        return new Writing(author).begin("undone").link("").end("undone");
    }

    /** An appeal was received. It may have been judged meanwhile: that is another letter. */
    Letter appealed(Correspondence author, Appeal appeal) {
        Writing writing = new Writing(author);
        return writing.begin("appealed", writing.day(appeal.dueAt()))
                .quote(appeal.plea())
                .link("")
                .end("appealed");
    }

    /** An appeal was judged. */
    Letter judged(Correspondence author, Explanation why, Judgement judgement) {
        String mail = "appeal." + judgement.result();
        return new Writing(author)
                .begin(mail)
                .say("mail.part.answer")
                .quote(judgement.answer())
                .grounds(why)
                .link("")
                .end(mail);
    }

    /** A measure on the person, apart from their words. */
    Letter imposed(Correspondence author, Sanction sanction) {
        Writing writing = new Writing(author);
        String mail = "sanction." + sanction.measure();
        return writing.begin(mail, writing.day(sanction.endsAt()))
                .say("mail.part.ground", messages.getMessage("ground." + sanction.ground(), null, writing.locale))
                .said(sanction.reason())
                .say("mail.part.sanction", properties.contest())
                .end(mail);
    }

    /** A measure was lifted before its end. */
    Letter lifted(Correspondence author, Sanction sanction) {
        Writing writing = new Writing(author);
        return writing.begin("sanction.lifted", writing.day(sanction.endsAt())).end("sanction.lifted");
    }

    /** One letter, paragraph by paragraph, in the language of its author. */
    private final class Writing {

        private final Correspondence author;
        private final Locale locale;
        private final String number;
        private final List<String> paragraphs = new ArrayList<>();

        Writing(Correspondence author) {
            this.author = author;
            this.locale = Locale.of(author.language());
            this.number = String.valueOf(author.followed().receipt().number());
        }

        Writing begin(String mail, Object... more) {
            List<Object> words = new ArrayList<>(List.of(number, author.consultationTitle()));
            words.addAll(List.of(more));
            return say("mail.hello").say("mail." + mail + ".begin", words.toArray());
        }

        Writing say(String key, Object... words) {
            paragraphs.add(messages.getMessage(key, words, locale));
            return this;
        }

        /** What somebody wrote, so that it is not taken for ours. */
        Writing quote(String text) {
            paragraphs.add(text.lines().map(line -> "> " + line).collect(Collectors.joining("\n")));
            return this;
        }

        Writing words() {
            String title = author.followed().title();
            String body = author.followed().body();
            return say("mail.part.text").quote(title == null ? body : title + "\n\n" + body);
        }

        Writing hidden(Explanation why) {
            say("mail.part.hidden");
            why.hidden().forEach(hidden -> quote(hidden.words()).say("mail.part.ground", title(why, hidden.ground())));
            return say("mail.part.shown").quote(author.followed().body());
        }

        Writing grounds(Explanation why) {
            why.decision().grounds().forEach(ground -> say("mail.part.ground", title(why, ground)));
            why.articles()
                    .forEach(article -> say(
                            "mail.part.article",
                            article.title().in(locale),
                            article.text().in(locale)));
            return this;
        }

        private String title(Explanation why, Ground ground) {
            return why.charter()
                    .motive(ground)
                    .map(motive -> motive.title().in(locale))
                    .orElseGet(() -> messages.getMessage("ground." + ground, null, locale));
        }

        Writing said(@Nullable String sentence) {
            return sentence == null ? this : say("mail.part.sentence").quote(sentence);
        }

        /** How to correct and send again, how to contest. */
        Writing ways(Explanation why, boolean open) {
            if (open) {
                say("mail.part.correct", address("/correct"));
            }
            if (why.decision().outcome() != Outcome.PUBLISH && why.appeal() == null) {
                say(
                        "mail.part.appeal",
                        address("/appeal"),
                        day(why.appealUntil()),
                        String.valueOf(why.charter().terms().answerDays()));
            }
            return link("");
        }

        Writing link(String path) {
            return say("mail.part.follow", address(path));
        }

        private String address(String path) {
            return site.of("/" + author.language() + "/receipts/"
                    + author.followed().receipt().code() + path);
        }

        String day(Instant at) {
            return Times.day(at, locale);
        }

        Letter end(String mail) {
            return new Letter(
                    messages.getMessage("mail." + mail + ".subject", new Object[] {number}, locale),
                    String.join("\n\n", paragraphs));
        }
    }
}
