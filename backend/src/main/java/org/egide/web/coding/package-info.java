/** Pages of the coding: its files for the guarantors, and what a file brings back. */
@NullMarked
package org.egide.web.coding;

import org.jspecify.annotations.NullMarked;
