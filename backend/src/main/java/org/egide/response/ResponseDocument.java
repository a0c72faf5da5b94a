package org.egide.response;

import java.util.ArrayList;
import java.util.List;
import org.egide.consultation.Consultation;
import org.egide.document.Block;
import org.egide.document.Block.Column;
import org.egide.document.Block.Heading;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Citations;
import org.egide.document.Document;
import org.egide.document.Document.Attachment;
import org.egide.document.Document.Fact;
import org.egide.document.Document.Front;
import org.egide.document.Markdown;
import org.egide.document.Run;
import org.egide.document.Run.LineBreak;
import org.egide.document.Run.Strong;
import org.egide.document.Run.Text;
import org.egide.report.RequestKind;
import org.egide.response.PublishedResponse.Given;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A response in the language of its report: the decision, then the table of requests in five columns (domain, 2.3). */
@Component
class ResponseDocument {

    private final MessageSource messages;

    ResponseDocument(MessageSource messages) {
        this.messages = messages;
    }

    /** With the data that go along with it. */
    Document of(Consultation consultation, PublishedResponse response, List<Attachment> attached) {
        return new Writing(messages, response).document(consultation, attached);
    }

    /** One response, as it is written down. */
    private record Writing(MessageSource messages, PublishedResponse response) {

        private Document document(Consultation consultation, List<Attachment> attached) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(Heading.of(1, say("response.decision")));
            blocks.add(Paragraph.of(List.of(new Strong(Run.of(say("response.decision." + response.decision()))))));
            blocks.addAll(Markdown.read(response.reasons(), 1, Citations.NONE));
            blocks.add(Heading.of(1, say("response.replies")));
            for (RequestKind kind : RequestKind.values()) {
                List<Given> group = response.replies().stream()
                        .filter(one -> one.kind() == kind)
                        .toList();
                blocks.add(group.isEmpty() ? Paragraph.of(say("response.group.none." + kind)) : table(kind, group));
            }
            return new Document(front(consultation), blocks, attached);
        }

        private Front front(Consultation consultation) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(say("response.fact.report"), say("response.fact.edition", response.reportEdition())));
            facts.add(new Fact(say("response.fact.published"), day()));
            if (response.late()) {
                facts.add(new Fact(say("response.fact.delay"), say("response.late")));
            }
            if (!response.note().isEmpty()) {
                facts.add(new Fact(say("response.fact.corrects"), response.note()));
            }
            return new Front(
                    say("response.document"),
                    consultation.title().in(response.language()),
                    response.language(),
                    List.of(response.owner()),
                    response.publishedAt(),
                    facts);
        }

        private Table table(RequestKind kind, List<Given> group) {
            return new Table(
                    say("response.group." + kind),
                    List.of(
                            Column.of(say("response.column.number")),
                            Column.of(say("response.column.request")),
                            Column.of(say("response.column.reply")),
                            Column.of(say("response.column.delay")),
                            Column.of(say("response.column.means"))),
                    group.stream().map(this::row).toList(),
                    true);
        }

        private List<List<Run>> row(Given one) {
            Reply reply = one.reply();
            return reply == null
                    ? List.of(Run.of(one.label()), asked(one), awaited(one), Run.of(""), Run.of(""))
                    : List.of(Run.of(one.label()), asked(one), replied(one, reply), Run.of(due(reply)), means(reply));
        }

        private List<Run> asked(Given one) {
            List<Run> words = new ArrayList<>(Run.of(one.asked()));
            if (!one.addressee().isBlank()) {
                words.add(new LineBreak());
                words.add(new Run.Emphasis(Run.of(say("response.to", one.addressee()))));
            }
            return words;
        }

        private List<Run> awaited(Given one) {
            return List.of(new Text(say("response.awaited", one.by())));
        }

        /** The stance, who replies and the day first, then the words, then why, then what is promised. */
        private List<Run> replied(Given one, Reply reply) {
            List<Run> words = new ArrayList<>();
            words.add(new Strong(Run.of(say("response.stance." + reply.stance()))));
            words.add(new Text(" (" + one.by() + ", " + day() + ")"));
            line(words, reply.text());
            if (!reply.justification().isBlank()) {
                line(words, say("response.because", reply.justification()));
            }
            if (reply.commits()) {
                line(words, say("response.commits", reply.commitment()));
            }
            return words;
        }

        private List<Run> means(Reply reply) {
            List<Run> words = new ArrayList<>(Run.of(reply.means()));
            if (!reply.responsible().isBlank()) {
                line(words, say("response.by", reply.responsible()));
            }
            return words;
        }

        private static void line(List<Run> words, String text) {
            words.add(new LineBreak());
            words.add(new Text(text));
        }

        private String due(Reply reply) {
            return reply.due() == null ? "" : Times.day(reply.due(), response.language());
        }

        private String day() {
            return Times.day(response.publishedAt(), response.language());
        }

        private String say(String key, Object... words) {
            return messages.getMessage(key, words, response.language());
        }
    }
}
