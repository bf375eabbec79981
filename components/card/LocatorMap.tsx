/** A small map that says where: one place, or a route as the great circle between its ends. */
import { useEffect, useState } from 'preact/hooks';
import type { CardData } from '../../core/card/card-data.ts';
import { useCard } from './card-context.ts';
import { AREA_RADIUS, MAP_HEIGHT, MAP_WIDTH, type MapDrawer, type MapDrawing } from './map-drawing.ts';

export interface LocatorMapProps {
  map: CardData['map'];
  draw: MapDrawer;
}

export function LocatorMap({ map, draw }: LocatorMapProps) {
  const { t, language } = useCard();
  // Words first: the map is drawn once they are painted.
  const [drawn, setDrawn] = useState<MapDrawing | null>(null);
  useEffect(() => setDrawn(draw(map, language)), [map, draw, language]);
  const words =
    map.routes.length > 0
      ? map.routes.map(({ from, to }) => t('map.route', { from: from.name.text, to: to.name.text }))
      : map.places.map(({ name }) => name.text);
  const hasArea = [...map.places, ...map.routes.flatMap(({ from, to }) => [from, to])].some(
    ({ area }) => area,
  );
  return (
    <figure class="ng-map">
      <svg
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role="img"
        preserveAspectRatio="xMidYMid slice"
        aria-label={t('map.label', { places: [...new Set(words)].join(', ') })}
      >
        {drawn && <Drawing {...drawn} />}
      </svg>
      {hasArea && <figcaption class="ng-map-note">{t('map.area')}</figcaption>}
    </figure>
  );
}

/** Radii of the discs that lie over each other where an area has its middle, units of the drawing. */
const AREA_RINGS = [5, 4, 3, 2, 1].map((fifths) => (AREA_RADIUS * fifths) / 5);

function Drawing({ graticule, land, routes, countries, labels }: MapDrawing) {
  return (
    <>
      <path class="ng-map-grid" d={graticule} />
      <path class="ng-map-land" d={land} />
      {routes.map((d) => (
        <path key={d} class="ng-map-route" d={d} />
      ))}
      {countries.map(({ name, x, y }) => (
        <text key={name} class="ng-map-country" x={x} y={y + 4} text-anchor="middle">
          {name}
        </text>
      ))}
      {labels.map(({ place, x, y, text }) => (
        <g key={place.entity}>
          {place.area ? (
            // Fading out, with no edge that could be read as a border.
            AREA_RINGS.map((radius) => <circle key={radius} class="ng-map-area" cx={x} cy={y} r={radius} />)
          ) : (
            <>
              <circle class="ng-map-halo" cx={x} cy={y} r="7" />
              <circle class="ng-map-point" cx={x} cy={y} r="3.5" />
            </>
          )}
          {text && (
            <text
              class="ng-map-label"
              lang={place.name.lang}
              x={text.textX}
              y={text.textY}
              text-anchor={text.anchor}
            >
              {place.name.text}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
