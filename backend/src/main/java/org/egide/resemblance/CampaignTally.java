package org.egide.resemblance;

/**
 * How many families of two texts and more there are that nobody undid, and how many texts they hold.
 *
 * @param found families that a machine found and nobody ruled on
 * @param foundTexts their texts
 * @param confirmed families that a guarantor confirmed
 * @param confirmedTexts their texts
 */
public record CampaignTally(long found, long foundTexts, long confirmed, long confirmedTexts) {

    /** None. */
    public static final CampaignTally NONE = new CampaignTally(0, 0, 0, 0);
}
