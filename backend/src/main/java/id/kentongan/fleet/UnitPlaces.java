package id.kentongan.fleet;

import java.util.List;

/**
 * Names the places at which it matters that a unit has come or gone. A module above that knows more
 * of them brings another such bean.
 */
public interface UnitPlaces {

  /** Those of this unit just now. Asked with every fix: answers from memory. */
  List<UnitPlace> of(CallSign unit);
}
