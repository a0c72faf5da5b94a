package org.egide.resemblance;

import java.util.List;
import org.egide.register.PublicContribution;
import org.egide.similarity.WordDifferences.Piece;

/**
 * A text of a campaign beside the one that most of them share.
 *
 * @param contribution what anyone may read of it; a stub for one that has just been withdrawn
 * @param pieces its words, those that it adds and those that it leaves out; empty for a stub
 */
public record CampaignText(PublicContribution contribution, List<Piece> pieces) {}
