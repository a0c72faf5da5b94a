package org.egide.synthesis;

import java.util.List;
import org.egide.identity.Person;
import org.egide.synthesis.QuotedSource.Text;

/**
 * A contribution on the reading desk.
 *
 * @param item what the desk knows of it
 * @param title its title, empty for none
 * @param body its words, as the public reads them
 * @param print tells these words from others
 * @param sentences the sentences of the words, in order
 * @param attached the arguments that it speaks for; only the reader's own while they read apart
 * @param readers who read it; nobody's name while somebody reads apart
 * @param apart whether the reader is the second one of a contribution of the sample: they do not see what the first
 *     attached
 */
public record OnDesk(
        Item item,
        String title,
        String body,
        String print,
        List<Span> sentences,
        List<Attached> attached,
        List<Reader> readers,
        boolean apart) {

    static OnDesk of(Item item, Text text, List<Attached> attached, List<Reader> readers, Person by) {
        boolean mine = readers.stream().anyMatch(reader -> reader.account().equals(by.account()));
        boolean apart = item.sampled() && !readers.isEmpty() && !mine;
        List<Attached> living = attached.stream()
                .filter(one -> one.excerpt().until() == null)
                .filter(one -> !apart || one.excerpt().mine())
                .toList();
        return new OnDesk(
                item,
                text.title(),
                text.body(),
                Desk.print(text.body()),
                Sentences.of(text.body()),
                living,
                apart ? List.of() : readers,
                apart);
    }
}
