const INPUT = `The file may be any that summitry/import reads: its own JSON, CSV, Excel, GEXF, GraphML, Pajek, GML,
TimelineJS, GDELT and more. "-" is what is piped in.`;

const READING = `  --format NAME        what the file is, where it is not found out: csv, gexf, xlsx, …
  --column ROLE=NAME   which column holds what, as often as needed: --column source=ccode1
  --actors FILE        a table of actors, for a table of relations`;

export const HELP = {
  all: `summitry: who stands with whom, since when, and who says so.

  summitry render FILE   draws network, timeline, matrix or all three: SVG, PNG or HTML
  summitry check FILE    says what is wrong in a file, and where
  summitry serve FILE    opens the linked charts on localhost, and follows changes of the file

  summitry render summit.json -o summit.svg
  summitry render alliances.csv --chart network --theme dark -o network.png
  summitry check alliances.csv
  summitry serve summit.json

summitry COMMAND --help says more; summitry --version says which one this is.
`,
  render: `summitry render FILE [-o OUT] : draws the charts of a file.

  -o, --out FILE       .svg, .png or .html; without it, SVG is written to standard output
  --type TYPE          svg, png or html, where the name of OUT does not say
  --chart NAME         network, timeline, matrix or story (all three) [story]
  --width PX           [930]
  --height PX          of the plot [by its content]
  --theme NAME         light or dark [light]
  --lang CODE          words in en, fa, ko, ru or zh [en]
  --title TEXT         in place of the data's own
  --scale N            of a PNG, 1 to 4 [2]
${READING}

${INPUT}
PNG needs @resvg/resvg-js beside summitry: npm install @resvg/resvg-js

  summitry render data.json --chart network --width 930 --theme dark -o out.png
  summitry render data.json -o report.html
  curl -s https://example.org/data.json | summitry render - --chart matrix > matrix.svg
`,
  check: `summitry check FILE : says what is wrong in a file, and where.

  --json               the same as JSON
  --strict             warnings count as errors
${READING}

${INPUT}
Exit code: 0 where there is no error, 1 where there is one, 2 where the command was wrong.

  summitry check data.json
  summitry check alliances.csv --column source=ccode1 --column target=ccode2
  summitry check data.json --json | jq '.issues[].path'
`,
  serve: `summitry serve FILE : opens the linked charts of a file on localhost; they follow when it changes.

  --port N             [the first free from 5180]
  --chart NAME         network, timeline, matrix or story (all three) [story]
  --theme NAME         auto, light or dark [auto]
  --lang CODE          words in en, fa, ko, ru or zh [en]
  --no-open            leave the browser closed
${READING}

${INPUT}
Nobody but this computer can reach it. Ctrl-C ends it.

  summitry serve data.json
`,
} as const;

export type Command = Exclude<keyof typeof HELP, 'all'>;
