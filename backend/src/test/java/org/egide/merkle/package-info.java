/** Tests of trees and notes. */
@NullMarked
package org.egide.merkle;

import org.jspecify.annotations.NullMarked;
