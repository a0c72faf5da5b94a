/** Tests of the ledger. */
@NullMarked
package org.egide.ledger;

import org.jspecify.annotations.NullMarked;
